package io.certwatch.notification.followup;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Whether, and when, a vendor is reminded of an obligation for want of an answer.
 *
 * @param on a day in China; null unless it is planned
 */
public record ForeseenReminder(Kind kind, @Nullable LocalDate on) {

    public enum Kind {
        /** No event about the obligation has arrived. */
        UNKNOWN,
        /** It goes out on that day, unless an answer comes before. */
        PLANNED,
        /** Nothing is left to ask: it is satisfied, waived or lifted. */
        CLOSED,
        NO_VENDOR,
        /** The vendor answered, or an application is on record. */
        ANSWERED,
        /** The company reminds nobody. */
        OFF,
        /** No message that asks for an answer has reached the vendor. */
        NOT_TOLD,
        /** The last reminder has been sent; the team's list names the vendor when its time is over. */
        LAST_SENT,
        /** The messages about it are followed no longer, such as after an answer that was taken back. */
        ENDED
    }

    static ForeseenReminder none(Kind why) {
        return new ForeseenReminder(why, null);
    }
}
