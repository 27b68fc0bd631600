package io.certwatch.product.bid;

import io.certwatch.product.aggregate.obligation.ProofKind;
import io.certwatch.product.engine.Explanation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a proof stands on the day of a bid, as a sentence. Where nobody knows the end of its validity, none says that it is
 * valid.
 *
 * @param foreseen whether the day is to come, so that what is on record now may have changed by then
 * @param valid whether it holds on the day, as far as what is recorded tells
 * @param begins its first day if that is after the day; null if it has begun, or nobody stated it
 * @param validUntil null if no end is recorded
 * @param statesNoEnd whether a person stated that the paper itself states none
 * @param contradicted whether the register says that its number does not hold on the day
 */
record LineWords(
        LocalDate day,
        boolean foreseen,
        @Nullable ProofKind kind,
        boolean valid,
        @Nullable LocalDate begins,
        @Nullable LocalDate validUntil,
        boolean statesNoEnd,
        boolean contradicted) {

    /** Whether it holds on the day; null if nobody knows the end of its validity. */
    @Nullable
    Boolean holds() {
        return isEndUnknown() ? null : valid;
    }

    private boolean isEndUnknown() {
        return valid && validUntil == null && !statesNoEnd;
    }

    /** Of one that the register has, or a person of the company accepted for the product. */
    Explanation ofAccepted() {
        return isOtherPermit() ? Explanation.of("bid.other-permit", validity()) : validity();
    }

    /** Of one that a person accepted, and that nobody has confirmed since the register lists its number for others. */
    Explanation ofDoubtful() {
        return qualify("bid.doubtful");
    }

    Explanation ofVendorsToDecide() {
        return qualify("bid.to-be-decided");
    }

    Explanation ofUnaccepted() {
        return qualify("bid.not-accepted");
    }

    Explanation ofUnacceptable(Explanation why) {
        return isOtherPermit() || contradicted ? ofAccepted() : Explanation.of("bid.not-acceptable", validity(), why);
    }

    private Explanation qualify(String key) {
        return valid && !isOtherPermit() ? Explanation.of(key, validity()) : ofAccepted();
    }

    private boolean isOtherPermit() {
        return valid && kind != null && !kind.satisfies();
    }

    private Explanation validity() {
        if (contradicted) return Explanation.of("bid.not-valid.register", day);
        if (begins != null) return Explanation.of("bid.not-yet-valid", day, begins);
        if (!valid) return Explanation.of("bid.not-valid", day);
        if (isEndUnknown()) return Explanation.of("bid.no-end", day);
        if (validUntil == null) return Explanation.of("bid.no-end.stated", day);
        return Explanation.of(foreseen ? "bid.valid.foreseen" : "bid.valid", day);
    }
}
