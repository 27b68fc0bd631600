package io.certwatch.product.checklist.facts;

import io.certwatch.product.aggregate.obligation.AcceptedProof;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied.Certified;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.SatisfiedBy;
import io.certwatch.product.aggregate.obligation.VendorAnswer;
import io.certwatch.product.checklist.ItemAnswer;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.plan.LastDay;
import io.certwatch.product.checklist.plan.LastDay.SetBy;
import io.certwatch.product.checklist.plan.PlanBasis;
import io.certwatch.product.checklist.plan.PlanPath;
import io.certwatch.product.checklist.plan.PlanSettings;
import io.certwatch.product.checklist.plan.PlanStep;
import io.certwatch.product.checklist.plan.ProofEnd;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.obligation.ObligationOverview;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation says about its proof, and about the steps that lead to it. Only what is recorded counts: that a
 * standard applies does not mean that anybody has looked at it.
 *
 * @param standards that the edition names for the entry
 * @param noticeDays how many days before a proof ends that is told first
 */
record ProofOfObligation(
        ObligationOverview owed,
        List<String> standards,
        AccreditedBodies bodies,
        PlanSettings settings,
        int noticeDays) {

    /** Answers that tell how the product stands to its proof. */
    private static final Set<VendorAnswer.Kind> TELLING =
            EnumSet.complementOf(EnumSet.of(VendorAnswer.Kind.SEEN, VendorAnswer.Kind.PASSED_ON));

    PlanBasis plan() {
        var applied = applied();
        return new PlanBasis(
                usualPath(),
                settings,
                lastDay(),
                applied == null ? null : bodies.shortNameOf(applied.body()),
                applied == null ? null : applied.expected(),
                knownSteps(),
                !owed.state().unfinished(),
                owed.otherListing() != null,
                end());
    }

    private @Nullable LastDay lastDay() {
        var planned = owed.planned();
        if (planned == null) return null;
        return new LastDay(planned.minusDays(1), owed.plannedByEntry() ? SetBy.MARKET_ENTRY : SetBy.EDITION);
    }

    private @Nullable ProofEnd end() {
        if (!(owed.state() instanceof Satisfied(var proof))) return null;
        var until = proof.validUntil();
        if (until == null) return null;
        var needed = lastDay();
        var next = needed != null && until.isBefore(needed.day()) ? needed : new LastDay(until, SetBy.PROOF);
        return new ProofEnd(next, noticeDays);
    }

    private PlanPath usualPath() {
        return settings.usualPath(owed.product().vendor() != null);
    }

    private @Nullable InProgress applied() {
        return owed.state() instanceof InProgress applied ? applied : null;
    }

    private Set<PlanStep> knownSteps() {
        var known = EnumSet.noneOf(PlanStep.class);
        if (applied() != null) known.addAll(Set.of(PlanStep.BODY, PlanStep.APPLICATION, PlanStep.ASK_MAKER));
        if (stands() != null) known.add(PlanStep.ASK_MAKER);
        return known;
    }

    ItemAnswer answer() {
        var others = owed.otherListing();
        return switch (owed.state()) {
            case Satisfied(AcceptedProof proof) when others != null -> answerToBeConfirmed(proof, others);
            case Satisfied(Certified certificate) ->
                answerProven(
                        certificate,
                        Explanation.of(
                                "facts.from.register",
                                "/api/certificates?number=" + Sentence.encode(certificate.number())));
            case Satisfied(AcceptedProof proof) -> answerProven(proof, from(proof));
            case Waived waived -> answerWaived(waived);
            case InProgress applied -> answerApplied(applied);
            case Open _, Lifted _ -> answerOpen();
        };
    }

    private ItemAnswer answerProven(SatisfiedBy certificate, Explanation source) {
        var number = certificate.number();
        var until = certificate.validUntil();
        return new ItemAnswer(
                until == null
                        ? Explanation.of("facts.step.proven", sentence(certificate))
                        : Explanation.of("facts.step.proven.until", sentence(certificate), until),
                revision(),
                source,
                true,
                ItemState.DONE,
                null,
                new ItemAnswer.CertificateReference(number, until),
                details(owed.application(), number),
                owed.changedAt());
    }

    /** Nothing says that it covers the product, until a person has confirmed it. */
    private ItemAnswer answerToBeConfirmed(AcceptedProof proof, Explanation others) {
        return answerUnfinished(
                Explanation.of("facts.step.to-be-confirmed", sentence(proof), others),
                from(proof),
                ItemState.IN_PROGRESS,
                details(owed.application(), proof.number()));
    }

    private static Explanation from(AcceptedProof proof) {
        return Explanation.of("facts.from.proof." + proof.origin(), proof.by(), "/api/proofs/" + proof.proof());
    }

    private static Explanation sentence(SatisfiedBy proof) {
        if (proof instanceof AcceptedProof own) {
            return Explanation.of("facts.proof." + own.origin() + "." + own.kind(), own.number());
        }
        var kind = proof.paper();
        return kind == null
                ? Explanation.of("facts.proof.register", proof.number())
                : Explanation.of("facts.proof.register." + kind, proof.number());
    }

    private ItemAnswer answerWaived(Waived waived) {
        var until = waived.until();
        var reason = until == null
                ? Explanation.of("facts.step.waived", waived.by(), waived.reason())
                : Explanation.of("facts.step.waived.until", waived.by(), waived.reason(), until);
        return new ItemAnswer(
                reason, revision(), from(), true, ItemState.NOT_APPLICABLE, reason, null, Map.of(), owed.changedAt());
    }

    private ItemAnswer answerApplied(InProgress applied) {
        var claimed = claimed();
        var text = claimed == null
                ? Explanation.of("facts.step.under-way", applied.application(), applied.body(), applied.expected())
                : Explanation.of("facts.step.certificate.claimed", claimed);
        var details = details(applied, null);
        details.put("expected", applied.expected().toString());
        return answerUnfinished(text, from(), ItemState.IN_PROGRESS, details);
    }

    private ItemAnswer answerOpen() {
        var claimed = claimed();
        if (claimed != null) {
            return answerUnfinished(
                    Explanation.of("facts.step.certificate.claimed", claimed),
                    from(),
                    ItemState.IN_PROGRESS,
                    details(null, null));
        }
        var stands = stands();
        if (stands != null) {
            return answerUnfinished(
                    Explanation.of("facts.step.answered." + stands),
                    from(),
                    ItemState.IN_PROGRESS,
                    details(null, null));
        }
        var entry = owed.entry().code();
        var ended = owed.ended();
        var open = ended == null
                ? Explanation.of("facts.step.open")
                : Explanation.of("facts.step.open.ended", ended.describeEnd());
        return usualPath() == PlanPath.FROM_MAKER
                ? answerUnfinished(open, from(), ItemState.OPEN, details(null, null))
                : answerUnfinished(
                        Explanation.of("facts.step.open.bodies", open, bodies.choice(entry)),
                        bodies.from(entry),
                        ItemState.OPEN,
                        details(null, null));
    }

    /** The certificate that the vendor says covers the product, while the team has not decided. */
    private @Nullable String claimed() {
        var answer = owed.answer();
        return answer != null && answer.kind() == VendorAnswer.Kind.CERTIFIED && answer.isWaiting()
                ? answer.certificate()
                : null;
    }

    /** What the vendor answered, if it stands or waits for the team. */
    private VendorAnswer.@Nullable Kind stands() {
        var answer = owed.answer();
        if (answer == null || !TELLING.contains(answer.kind())) return null;
        return answer.isWaiting() || answer.state() == VendorAnswer.State.RECORDED ? answer.kind() : null;
    }

    /** @param applied the application that is under way, or that led to the certificate */
    private Map<String, String> details(@Nullable InProgress applied, @Nullable String certificate) {
        var details = new LinkedHashMap<String, String>();
        if (!standards.isEmpty()) details.put("standard", String.join(", ", standards));
        if (applied != null) {
            details.put("body", applied.body());
            details.put("applicationNumber", applied.application());
        }
        if (certificate != null) details.put("certificate", certificate);
        return details;
    }

    private ItemAnswer answerUnfinished(
            Explanation text, Explanation from, ItemState state, Map<String, String> details) {
        return new ItemAnswer(
                text, revision(), from, false, state, null, null, details, owed.reopenedAt(), null, owed.changedAt());
    }

    private Map<String, Long> revision() {
        return Map.of("obligationRevision", owed.revision());
    }

    private Explanation from() {
        return Explanation.of(
                "facts.from.obligation", String.valueOf(owed.revision()), "/api/obligations/" + owed.id());
    }
}
