package io.certwatch.product.checklist.plan;

import io.certwatch.product.checklist.plan.LeadTime.StepWeeks;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * From what a company's plans are counted.
 *
 * @param role what the company is to all of its products; null if it differs: it did not make those that have a vendor
 * @param leadTimes at most one for each path and body
 */
public record PlanSettings(@Nullable SellerRole role, List<LeadTime> leadTimes) {

    /** Rough figures, until a company states its own. */
    public static final PlanSettings ESTIMATED = new PlanSettings(
            null,
            List.of(
                    estimate(
                            PlanPath.TESTING,
                            Map.of(
                                    PlanStep.BODY, 2,
                                    PlanStep.STANDARD, 1,
                                    PlanStep.DOCUMENTS, 4,
                                    PlanStep.APPLICATION, 2,
                                    PlanStep.TEST_RESULT, 10,
                                    PlanStep.KEEP_PROOF, 1)),
                    estimate(
                            PlanPath.CERTIFICATION,
                            Map.of(
                                    PlanStep.BODY, 2,
                                    PlanStep.STANDARD, 1,
                                    PlanStep.DOCUMENTS, 4,
                                    PlanStep.APPLICATION, 2,
                                    PlanStep.CERTIFICATE, 16,
                                    PlanStep.KEEP_PROOF, 1)),
                    estimate(
                            PlanPath.FROM_MAKER,
                            Map.of(PlanStep.ASK_MAKER, 2, PlanStep.CHECK_PROOF, 1, PlanStep.KEEP_PROOF, 1))));

    private static LeadTime estimate(PlanPath path, Map<PlanStep, Integer> weeks) {
        return new LeadTime(
                path,
                null,
                path.steps().stream()
                        .filter(PlanStep::takesTime)
                        .map(step -> new StepWeeks(step, weeks.getOrDefault(step, 0)))
                        .toList(),
                null,
                null);
    }

    PlanSettings statedBy(PlanSettings before, LeadTime.Stated now) {
        return new PlanSettings(
                role,
                leadTimes.stream()
                        .map(time -> time.statedBy(before.leadTimes, now))
                        .toList());
    }

    public PlanSettings {
        leadTimes = List.copyOf(leadTimes);
    }

    /** Those that were stated, and the estimate for each way that has none for all bodies. */
    public List<LeadTime> complete() {
        return Stream.concat(
                        leadTimes.stream(),
                        ESTIMATED.leadTimes.stream()
                                .filter(one -> find(one.path(), null).findAny().isEmpty()))
                .toList();
    }

    /** That of the body if there is one, else that of the path for all, else the estimate. */
    LeadTime leadTime(PlanPath path, @Nullable String body) {
        return Stream.of(
                        find(path, body),
                        find(path, null),
                        ESTIMATED.leadTimes.stream().filter(one -> one.isOf(path, null)))
                .flatMap(found -> found)
                .findFirst()
                .orElseThrow();
    }

    private Stream<LeadTime> find(PlanPath path, @Nullable String body) {
        return leadTimes.stream().filter(one -> one.isOf(path, body));
    }

    /** The path that is taken unless a person chooses another: most makers have their products tested. */
    public PlanPath usualPath(boolean hasVendor) {
        var makesIt = role == null ? !hasVendor : role == SellerRole.MANUFACTURER;
        return makesIt ? PlanPath.TESTING : PlanPath.FROM_MAKER;
    }
}
