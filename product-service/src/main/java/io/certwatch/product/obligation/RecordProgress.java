package io.certwatch.product.obligation;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.InProgress;
import io.certwatch.product.aggregate.obligation.ObligationState.Lifted;
import io.certwatch.product.aggregate.obligation.ObligationState.Open;
import io.certwatch.product.aggregate.obligation.ObligationState.Satisfied;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.aggregate.pipeline.ProductAssessor;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import java.util.Optional;
import java.util.UUID;

/** Records that certification has been applied for, and corrects that record. */
public class RecordProgress {

    private final ObligationUpdater one;

    public RecordProgress(ObligationUpdater one) {
        this.one = one;
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws UnknownId if the company has none of this id
     * @throws ObligationActionRejected if the obligation requires no action
     * @throws InvalidField if the certificate is expected on a day in the past
     */
    public ProductObligation record(String company, UUID id, InProgress progress, Precondition precondition) {
        return one.change(company, id, precondition, (obligation, assessor, _) -> switch (obligation.state()) {
            case Open _ -> Optional.of(progress(obligation, progress, assessor));
            case InProgress known when known.hasSameContentAs(progress) -> Optional.empty();
            case InProgress _ -> Optional.of(progress(obligation, progress, assessor));
            case Satisfied _ -> throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.COVERED);
            case Waived _ -> throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.WAIVED);
            case Lifted _ -> throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.LIFTED);
        });
    }

    private static Transition progress(Obligation obligation, InProgress progress, ProductAssessor assessor) {
        if (progress.expected().isBefore(ChinaCalendar.dayOf(assessor.at()))) {
            throw new InvalidField("expected", Explanation.of("problem.past", progress.expected()));
        }
        return obligation
                .progress(progress, assessor.cause(), assessor.at())
                .saidBy(new Said(progress.by(), progress.recordedBy(), null));
    }
}
