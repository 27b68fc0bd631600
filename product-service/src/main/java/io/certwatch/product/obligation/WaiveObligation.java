package io.certwatch.product.obligation;

import io.certwatch.platform.author.Author;
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
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waives an obligation on behalf of a person, for a reason, and revokes the waiver. */
public class WaiveObligation {

    private static final Explanation REVOKED = Explanation.of("obligation.waiver.revoked");

    private final ObligationUpdater one;

    public WaiveObligation(ObligationUpdater one) {
        this.one = one;
    }

    /** @param until the last day of the waiver; null if it holds as long as the entry stays unchanged */
    public record Waiver(
            Author author, String reason, @Nullable LocalDate until) {

        private Waived of(Obligation obligation) {
            return new Waived(
                    author.by(),
                    author.recordedBy(),
                    reason,
                    until,
                    obligation.requirement().key());
        }
    }

    /**
     * Repeating it changes nothing.
     *
     * @throws UnknownId if the company has none of this id
     * @throws ObligationActionRejected if there is nothing to waive
     * @throws InvalidField if its last day is in the past
     */
    public ProductObligation waive(String company, UUID id, Waiver waiver, Precondition precondition) {
        return one.change(company, id, precondition, (obligation, assessor, _) -> switch (obligation.state()) {
            case Waived known when known.hasSameContentAs(waiver.of(obligation)) -> Optional.empty();
            case Open _, InProgress _, Waived _ -> Optional.of(waive(obligation, waiver, assessor));
            case Satisfied _ -> throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.COVERED);
            case Lifted _ -> throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.LIFTED);
        });
    }

    private static Transition waive(Obligation obligation, Waiver waiver, ProductAssessor assessor) {
        var until = waiver.until();
        if (until != null && until.isBefore(ChinaCalendar.dayOf(assessor.at()))) {
            throw new InvalidField("until", Explanation.of("problem.past", until));
        }
        return obligation
                .waive(waiver.of(obligation), assessor.cause(), assessor.at())
                .saidBy(new Said(waiver.author().by(), waiver.author().recordedBy(), waiver.reason()));
    }

    /**
     * The obligation is satisfied if a certificate covers it by now; otherwise it is open again, whatever its status
     * was before the waiver.
     *
     * @throws UnknownId if the company has none of this id
     * @throws ObligationActionRejected if it is not waived
     */
    public ProductObligation revoke(String company, UUID id, Said said, Precondition precondition) {
        return one.change(company, id, precondition, (obligation, assessor, _) -> switch (obligation.state()) {
            case Waived _ ->
                Optional.of(obligation
                        .reopen(assessor.cause(), assessor.at())
                        .because(REVOKED)
                        .saidBy(said));
            case Open _, InProgress _, Satisfied _, Lifted _ ->
                throw new ObligationActionRejected(obligation, ObligationActionRejected.Reason.NO_WAIVER);
        });
    }
}
