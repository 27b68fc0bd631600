package io.certwatch.product.proof.web;

import io.certwatch.product.engine.Explanation;
import io.certwatch.product.proof.AcceptProof.Accepted;
import io.certwatch.product.proof.AcceptanceOutcome;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedBefore;
import io.certwatch.product.proof.AcceptanceOutcome.AcceptedFor;
import io.certwatch.product.proof.AcceptanceOutcome.NotAccepted;
import io.certwatch.product.proof.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of an acceptance.
 *
 * @param revision of the proof
 */
record AcceptanceView(List<OutcomeView> outcomes, long revision) {

    /**
     * @param obligation null unless it is accepted
     * @param satisfied whether the obligation is satisfied now
     * @param by who accepted it before; null unless UNCHANGED
     * @param reason why it is not accepted; null unless REJECTED
     */
    record OutcomeView(
            String sku,
            OutcomeKind outcome,
            @Nullable UUID obligation,
            boolean satisfied,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable Refusal reason,
            @Nullable Explanation explanation) {

        static OutcomeView of(AcceptanceOutcome outcome) {
            return switch (outcome) {
                case AcceptedFor(var sku, var obligation, var satisfies) ->
                    new OutcomeView(sku, OutcomeKind.ACCEPTED, obligation, satisfies, null, null, null, null);
                case AcceptedBefore(var sku, var obligation, var satisfies, var known) ->
                    new OutcomeView(
                            sku, OutcomeKind.UNCHANGED, obligation, satisfies, known.by(), known.at(), null, null);
                case NotAccepted(var sku, var why, var explanation) ->
                    new OutcomeView(sku, OutcomeKind.REJECTED, null, false, null, null, why, explanation);
            };
        }
    }

    enum OutcomeKind {
        ACCEPTED,
        /** It was accepted before, perhaps by somebody else. */
        UNCHANGED,
        REJECTED
    }

    static AcceptanceView of(Accepted accepted) {
        return new AcceptanceView(
                accepted.outcomes().stream().map(OutcomeView::of).toList(),
                accepted.proof().revision());
    }
}
