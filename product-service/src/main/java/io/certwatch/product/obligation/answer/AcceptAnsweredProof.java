package io.certwatch.product.obligation.answer;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.VendorAnswer.AnsweredProof;
import io.certwatch.product.failure.Conflict;
import io.certwatch.product.obligation.answer.DecideAnswer.AnswerDecision;
import io.certwatch.product.proof.AcceptProof;
import io.certwatch.product.proof.AcceptProof.Acceptance;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Accepts, for one product, the proof that a vendor named; a proof that has ended is accepted as history. */
public record AcceptAnsweredProof(AcceptProof proofs, InstantSource clock) {

    /**
     * Accepts the answer with it.
     *
     * @throws Conflict if it cannot be accepted; nothing has changed then
     */
    void accept(String company, ProductObligation held, AnsweredProof proof, AnswerDecision decision) {
        var until = proof.validUntil();
        var isHistory = until != null && until.isBefore(ChinaCalendar.dayOf(clock.instant()));
        var entry = held.obligation().requirement().entry().code();
        var acceptance = new Acceptance(
                Set.of(held.sku()),
                entry,
                null,
                isHistory,
                decision.statesNoEnd(),
                decision.author(),
                decision.words());
        for (var outcome :
                proofs.accept(company, UUID.fromString(proof.id()), acceptance).outcomes()) {
            if (outcome instanceof NotAccepted(var _, var why, var explanation)) {
                throw new Conflict(
                        "proof-not-accepted", explanation, Map.of("refusal", why, "explanation", explanation));
            }
        }
    }
}
