package io.certwatch.product.obligation;

import io.certwatch.platform.author.Author;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.aggregate.Precondition;
import io.certwatch.product.aggregate.obligation.Obligation;
import io.certwatch.product.aggregate.obligation.ObligationState.Waived;
import io.certwatch.product.aggregate.obligation.ProductObligation;
import io.certwatch.product.aggregate.obligation.Transition.Said;
import io.certwatch.product.failure.InvalidField;
import io.certwatch.product.failure.UnknownId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Waives an obligation on behalf of a person, for a reason, and revokes the waiver. */
public class WaiveObligation {

    private final ObligationUpdater one;

    public WaiveObligation(ObligationUpdater one) {
        this.one = one;
    }

    /** @param until the last day of the waiver; null if it holds as long as the entry stays unchanged */
    public record Waiver(
            Author author, String reason, @Nullable LocalDate until) {

        Waived of(Obligation obligation, Instant at) {
            return new Waived(
                    author.by(),
                    author.recordedBy(),
                    reason,
                    until,
                    ChinaCalendar.dayOf(at),
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
        return one.change(company, id, precondition, (obligation, assessor, _) -> {
            WaiverStep.requireToCome(waiver, assessor.at());
            return WaiverStep.waive(obligation, waiver, assessor).orRejected(obligation);
        });
    }

    /**
     * The obligation is satisfied if a certificate covers it by now; otherwise it is open again, whatever its status
     * was before the waiver.
     *
     * @throws UnknownId if the company has none of this id
     * @throws ObligationActionRejected if it is not waived
     */
    public ProductObligation revoke(String company, UUID id, Said said, Precondition precondition) {
        return one.change(
                company,
                id,
                precondition,
                (obligation, assessor, _) ->
                        WaiverStep.revoke(obligation, said, assessor).orRejected(obligation));
    }
}
