package io.certwatch.product.obligation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.obligation.ObligationActionRejected.Reason;
import io.certwatch.product.obligation.WaiveObligation.Waiver;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What waiving one obligation, or revoking its waiver, comes to.
 *
 * @param transition null if nothing changes
 */
record WaiverStep(WaiverOutcome outcome, @Nullable Transition transition) {

    private static final Explanation REVOKED = Explanation.of("obligation.waiver.revoked");

    static WaiverStep waive(Obligation obligation, Waiver waiver, ProductAssessor assessor) {
        var waived = waiver.of(obligation, assessor.at());
        return switch (obligation.state()) {
            case Waived known when known.hasSameContentAs(waived) -> new WaiverStep(WaiverOutcome.UNCHANGED, null);
            case Open _, InProgress _, Waived _ ->
                new WaiverStep(
                        WaiverOutcome.CHANGED,
                        obligation
                                .waive(waived, assessor.cause(), assessor.at())
                                .saidBy(new Said(
                                        waiver.author().by(), waiver.author().recordedBy(), waiver.reason())));
            case Satisfied _ -> new WaiverStep(WaiverOutcome.COVERED, null);
            case Lifted _ -> new WaiverStep(WaiverOutcome.LIFTED, null);
        };
    }

    static WaiverStep revoke(Obligation obligation, Said said, ProductAssessor assessor) {
        return switch (obligation.state()) {
            case Waived _ ->
                new WaiverStep(
                        WaiverOutcome.CHANGED,
                        obligation
                                .reopen(assessor.cause(), assessor.at())
                                .because(REVOKED)
                                .saidBy(said));
            case Open _, InProgress _, Satisfied _, Lifted _ -> new WaiverStep(WaiverOutcome.NO_WAIVER, null);
        };
    }

    /** @throws InvalidField if the last day of the waiver is in the past */
    static void requireToCome(Waiver waiver, Instant now) {
        var until = waiver.until();
        if (until != null && until.isBefore(ChinaCalendar.dayOf(now))) {
            throw new InvalidField("until", Explanation.of("problem.past", until));
        }
    }

    /** @throws ObligationActionRejected if the status of the obligation does not allow it */
    Optional<Transition> orRejected(Obligation obligation) {
        return switch (outcome) {
            case COVERED -> throw new ObligationActionRejected(obligation, Reason.COVERED);
            case LIFTED -> throw new ObligationActionRejected(obligation, Reason.LIFTED);
            case NO_WAIVER -> throw new ObligationActionRejected(obligation, Reason.NO_WAIVER);
            case CHANGED, UNCHANGED, UNKNOWN, FAILED, BUSY -> Optional.ofNullable(transition);
        };
    }
}
