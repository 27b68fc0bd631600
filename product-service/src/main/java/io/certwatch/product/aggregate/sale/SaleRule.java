package io.certwatch.product.aggregate.sale;

import static java.util.Comparator.comparing;

import io.certwatch.edition.Force;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.Decided;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Verdict;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says whether a product may be sold on a day, by what is known of it (ADR 059). What forbids comes first, then what
 * a person has to decide, then what permits.
 *
 * @param editions finds an edition by its id; null while it has not arrived again
 */
public record SaleRule(LocalDate day, Function<String, @Nullable Edition> editions) {

    public Sale of(AssessedProduct product) {
        return decide(product).build();
    }

    private SaleBuilder decide(AssessedProduct product) {
        var answer = SaleBuilder.builder()
                .since(day)
                .at(product.changedAt())
                .entries(List.of())
                .proofs(List.of())
                .assessedOn(ChinaCalendar.dayOf(product.assessment().assessedAt()));
        return product.assessment().pending()
                ? because(answer, SaleReason.NOT_ASSESSED)
                : decide(answer, product, duties(product));
    }

    private SaleBuilder decide(SaleBuilder answer, AssessedProduct product, List<SaleDuty> duties) {
        var inForce = duties.stream().filter(duty -> duty.isInForceOn(day)).toList();
        var unproven = select(inForce, duty -> duty.isOpenOn(day));
        if (!unproven.isEmpty()) return forbid(answer, unproven);
        var stopped = select(inForce, duty -> duty.stopped() != null);
        if (!stopped.isEmpty()) return stopped(answer, stopped);
        var doubtful = select(inForce, duty -> duty.isDoubtfulOn(day));
        if (!doubtful.isEmpty()) return doubt(answer, doubtful);
        var reviews = reviews(product);
        if (!reviews.isEmpty()) {
            return because(answer, isWithdrawn(product) ? SaleReason.WITHDRAWN : SaleReason.UNDER_REVIEW)
                    .entries(entries(reviews));
        }
        return permit(answer, product, duties).until(earlier(answer.until(), dayBefore(laterReviews(product))));
    }

    private SaleBuilder forbid(SaleBuilder answer, List<SaleDuty> unproven) {
        var ended = select(unproven, duty -> duty.proof() != null);
        return because(answer, ended.size() == unproven.size() ? SaleReason.PROOF_ENDED : SaleReason.NO_PROOF)
                .since(unproven.stream()
                        .map(SaleDuty::notToBeSoldSince)
                        .min(LocalDate::compareTo)
                        .orElseThrow())
                .entries(entriesOf(unproven))
                .ended(entriesOf(ended))
                .proofs(proofs(ended))
                .named(unproven.stream()
                        .flatMap(duty -> Stream.ofNullable(duty.named()))
                        .min(LocalDate::compareTo)
                        .orElse(null));
    }

    private SaleBuilder stopped(SaleBuilder answer, List<SaleDuty> stopped) {
        var waiver = Objects.requireNonNull(stopped.getFirst().stopped());
        return because(answer, SaleReason.TRACKING_STOPPED)
                .entries(entriesOf(stopped))
                .person(new SalePerson(waiver.by(), waiver.reason(), waiver.on()))
                .until(waiver.until());
    }

    private static SaleBuilder doubt(SaleBuilder answer, List<SaleDuty> doubtful) {
        return because(answer, SaleReason.LISTED_FOR_OTHERS)
                .entries(entriesOf(doubtful))
                .proofs(proofs(doubtful))
                .until(firstEnd(doubtful));
    }

    private SaleBuilder permit(SaleBuilder answer, AssessedProduct product, List<SaleDuty> duties) {
        var proven = select(duties, duty -> duty.isProvenOn(day) && !duty.isDoubtfulOn(day));
        var announced = select(duties, duty -> !duty.isProvenOn(day) || duty.isDoubtfulOn(day));
        var comesInForce = dayBefore(announced.stream().map(duty -> duty.entry().from()));
        if (proven.stream().anyMatch(duty -> duty.isInForceOn(day)) || !proven.isEmpty() && announced.isEmpty()) {
            return because(answer, SaleReason.PROVEN)
                    .entries(entriesOf(proven))
                    .proofs(proofs(proven))
                    .until(earlier(comesInForce, firstEnd(proven)));
        }
        return announced.isEmpty()
                ? withoutDuty(answer, product)
                : because(answer, SaleReason.NOT_YET_IN_FORCE)
                        .entries(entriesOf(announced))
                        .until(comesInForce);
    }

    private SaleBuilder withoutDuty(SaleBuilder answer, AssessedProduct product) {
        return switch (Objects.requireNonNull(product.assessment().verdict())) {
            case REQUIRED ->
                because(answer, isWithdrawn(product) ? SaleReason.WITHDRAWN : SaleReason.NO_PROOF)
                        .entries(entries(findings(product, Finding::obliges)));
            case REVIEW -> because(answer, SaleReason.UNDER_REVIEW);
            case UNKNOWN ->
                because(
                        answer,
                        product.assessment().productDecisions().isEmpty()
                                ? SaleReason.NOTHING_RECOGNISED
                                : SaleReason.ASKED);
            case NOT_REQUIRED -> notRequired(answer, product);
        };
    }

    private SaleBuilder notRequired(SaleBuilder answer, AssessedProduct product) {
        var decided = product.assessment().productDecisions().stream()
                .filter(ProductDecision::counts)
                .map(ProductDecision::decision)
                .filter(decision -> decision.outcome() == Decision.Outcome.NOT_IN_SCOPE)
                .findFirst();
        var ruledOut = findings(product, finding -> finding.decided() == Decided.NOT_IN_SCOPE);
        if (decided.isPresent() && !ruledOut.isEmpty()) {
            var decision = decided.get();
            return because(answer, SaleReason.DECIDED_NOT_IN_SCOPE)
                    .entries(entries(ruledOut))
                    .person(new SalePerson(decision.by(), decision.reason(), ChinaCalendar.dayOf(decision.at())))
                    .until(decision.until());
        }
        var near = findings(product, finding -> finding.force() == Force.STATUTORY);
        return near.isEmpty()
                ? because(answer, SaleReason.OTHER_KIND)
                : because(answer, SaleReason.OUT_OF_SCOPE).entries(entries(near));
    }

    private static SaleBuilder because(SaleBuilder answer, SaleReason reason) {
        return answer.reason(reason).status(reason.status());
    }

    private List<SaleDuty> duties(AssessedProduct product) {
        return product.obligations().stream()
                .filter(obligation -> obligation.state().required())
                .map(SaleDuty::of)
                .sorted(comparing((SaleDuty duty) -> duty.entry().from())
                        .thenComparing(duty -> duty.entry().code()))
                .toList();
    }

    private static List<SaleDuty> select(List<SaleDuty> duties, Predicate<SaleDuty> which) {
        return duties.stream().filter(which).toList();
    }

    private static List<Finding> findings(AssessedProduct product, Predicate<Finding> which) {
        return product.assessment().findings().stream().filter(which).toList();
    }

    /** Those of the day; if the verdict as a whole waits for a person, all. */
    private List<Finding> reviews(AssessedProduct product) {
        var all = findings(product, SaleRule::isBindingReview);
        return product.assessment().verdict() == Verdict.REVIEW
                ? all
                : all.stream().filter(finding -> !from(finding).isAfter(day)).toList();
    }

    private static boolean isWithdrawn(AssessedProduct product) {
        return product.product().market().withdrawn();
    }

    private Stream<LocalDate> laterReviews(AssessedProduct product) {
        return findings(
                        product,
                        finding -> isBindingReview(finding) && from(finding).isAfter(day))
                .stream()
                .map(this::from);
    }

    private static boolean isBindingReview(Finding finding) {
        return finding.force() == Force.STATUTORY && finding.verdict() == Verdict.REVIEW;
    }

    private LocalDate from(Finding finding) {
        var edition = editions.apply(finding.edition());
        if (edition != null) return edition.effective();
        return Objects.requireNonNullElse(finding.inForceFrom(), day);
    }

    private List<SaleEntry> entries(List<Finding> findings) {
        return findings.stream()
                .map(finding -> new SaleEntry(
                        finding.edition(), finding.entry(), finding.name(), announcement(finding), from(finding)))
                .distinct()
                .toList();
    }

    private String announcement(Finding finding) {
        var edition = editions.apply(finding.edition());
        return edition == null ? finding.edition() : edition.announcement();
    }

    private static List<SaleEntry> entriesOf(List<SaleDuty> duties) {
        return duties.stream().map(SaleDuty::entry).toList();
    }

    private static List<SaleProof> proofs(List<SaleDuty> duties) {
        return duties.stream()
                .flatMap(duty -> Stream.ofNullable(duty.proof()))
                .distinct()
                .toList();
    }

    private static @Nullable LocalDate firstEnd(List<SaleDuty> proven) {
        return proofs(proven).stream()
                .flatMap(proof -> Stream.ofNullable(proof.lastDay()))
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    private static @Nullable LocalDate dayBefore(Stream<LocalDate> days) {
        return days.min(LocalDate::compareTo).map(first -> first.minusDays(1)).orElse(null);
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null) return other;
        return other == null || one.isBefore(other) ? one : other;
    }
}
