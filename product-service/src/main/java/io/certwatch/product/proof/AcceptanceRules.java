package io.certwatch.product.proof;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;

/** Whether a proof can be accepted at all, whatever the product is. */
final class AcceptanceRules {

    /** The first day on which no sales licence was issued any more: announcement No. 1 of 2023. */
    private static final LocalDate NO_LICENCES_FROM = LocalDate.of(2023, 7, 1);

    private static final Period LICENCE_PERIOD = Period.ofYears(2);

    /** The last ones ended by then. */
    private static final LocalDate LICENCES_ENDED_BY = LocalDate.of(2025, 6, 30);

    private AcceptanceRules() {}

    static Optional<Refusal> refuse(Proof proof, Acceptance acceptance, LocalDate today) {
        var isEndOpen = proof.facts().validUntil() == null && !acceptance.statesNoEnd();
        return refuse(proof, acceptance.history(), today)
                .or(() -> isEndOpen ? Optional.of(Refusal.VALIDITY_UNSTATED) : Optional.empty());
    }

    /**
     * Whether it can be accepted by nobody, whatever the person states of its validity.
     *
     * @param history whether it is only recorded that it once held
     */
    static Optional<Refusal> refuse(Proof proof, boolean history, LocalDate today) {
        return proof.hasStatements() ? Optional.of(Refusal.STATED_OTHERWISE) : refuse(proof.facts(), history, today);
    }

    private static Optional<Refusal> refuse(ProofFacts facts, boolean history, LocalDate today) {
        if (!facts.kind().satisfies()) return Optional.of(Refusal.KIND_CLOSES_NOTHING);
        if (facts.body() == null) return Optional.of(Refusal.BODY_UNKNOWN);
        var issued = facts.issued();
        if (issued != null && issued.isAfter(today)) return Optional.of(Refusal.NOT_YET_VALID);
        if (facts.kind().isOfEarlierRules() && facts.validUntil() == null) return Optional.of(Refusal.VALIDITY_UNKNOWN);
        return facts.kind() == ProofKind.SALES_LICENCE
                ? refuseLicence(facts).or(() -> refuseEnded(facts, history, today))
                : refuseEnded(facts, history, today);
    }

    private static Optional<Refusal> refuseLicence(ProofFacts facts) {
        var issued = facts.issued();
        if (issued == null) {
            return facts.hasEndedBefore(LICENCES_ENDED_BY.plusDays(1))
                    ? Optional.empty()
                    : Optional.of(Refusal.LICENCE_ISSUE_UNKNOWN);
        }
        if (!issued.isBefore(NO_LICENCES_FROM)) return Optional.of(Refusal.LICENCE_ISSUED_TOO_LATE);
        return facts.hasEndedBefore(issued.plus(LICENCE_PERIOD).plusDays(1))
                ? Optional.empty()
                : Optional.of(Refusal.LICENCE_TOO_LONG);
    }

    private static Optional<Refusal> refuseEnded(ProofFacts facts, boolean history, LocalDate today) {
        return facts.hasEndedBefore(today) && !history ? Optional.of(Refusal.ENDED) : Optional.empty();
    }
}
