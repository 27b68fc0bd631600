package io.certwatch.product.obligation;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.pipeline.AssessmentPipeline;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.obligation.WaiveObligation.Waiver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** Waives many obligations for one reason, or revokes their waivers; the obligations of a product in one write. */
public class WaiveObligations {

    private final Obligations obligations;
    private final AssessmentPipeline pipeline;

    public WaiveObligations(Obligations obligations, AssessmentPipeline pipeline) {
        this.obligations = obligations;
        this.pipeline = pipeline;
    }

    public record WaivedObligation(UUID id, WaiverOutcome outcome) {}

    /**
     * Returns the outcomes in the order of the ids.
     *
     * @throws io.certwatch.product.failure.InvalidField if the last day of the waiver is in the past
     */
    public List<WaivedObligation> waive(String company, Collection<UUID> ids, Waiver waiver) {
        var assessor = assessor();
        WaiverStep.requireToCome(waiver, assessor.at());
        return change(company, ids, assessor, (obligation, by) -> WaiverStep.waive(obligation, waiver, by));
    }

    /** Likewise; each obligation is open again, or satisfied if a proof covers it by now. */
    public List<WaivedObligation> revoke(String company, Collection<UUID> ids, Said said) {
        return change(company, ids, assessor(), (obligation, by) -> WaiverStep.revoke(obligation, said, by));
    }

    private ProductAssessor assessor() {
        return pipeline.newestAssessor(Cause.ofRequest(Cause.Kind.DECISION));
    }

    private List<WaivedObligation> change(
            String company,
            Collection<UUID> ids,
            ProductAssessor assessor,
            BiFunction<Obligation, ProductAssessor, WaiverStep> step) {
        Map<ProductId, Set<UUID>> wanted = obligations.find(company, ids).stream()
                .collect(groupingBy(
                        held -> ProductId.of(company, held.sku()),
                        mapping(held -> held.obligation().id(), toSet())));
        var outcomes = new HashMap<UUID, WaiverOutcome>();
        var written = pipeline.runPartly(wanted.keySet(), assessor, (by, product, known, context) -> {
            if (known == null) return Optional.empty();
            return by.act(
                    known,
                    context,
                    obligation -> wanted.getOrDefault(product, Set.of()).contains(obligation.id())
                            ? record(outcomes, obligation, step.apply(obligation, by))
                            : Optional.empty());
        });
        wanted.forEach((product, held) -> {
            if (written.lost().contains(product)) held.forEach(id -> outcomes.put(id, WaiverOutcome.BUSY));
            if (written.failed().contains(product)) held.forEach(id -> outcomes.put(id, WaiverOutcome.FAILED));
        });
        return ids.stream()
                .map(id -> new WaivedObligation(id, outcomes.getOrDefault(id, WaiverOutcome.UNKNOWN)))
                .toList();
    }

    private static Optional<Transition> record(
            Map<UUID, WaiverOutcome> outcomes, Obligation obligation, WaiverStep step) {
        outcomes.put(obligation.id(), step.outcome());
        return Optional.ofNullable(step.transition());
    }
}
