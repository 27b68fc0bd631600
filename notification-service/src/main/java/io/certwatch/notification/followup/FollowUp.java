package io.certwatch.notification.followup;

import io.certwatch.notification.alert.AlertId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of one alert that reached a vendor.
 *
 * @param vendor        null until the alert has been looked at
 * @param since         when its message reached the vendor first
 * @param step          number of reminders that are over
 * @param due           when to look at it next; null once the vendor is silent or nothing is left to do
 * @param lastMessageAt the message itself, or the last reminder
 * @param unanswered    of a silent vendor: what is open and has no answer; else empty
 */
public record FollowUp(
        AlertId alert,
        @Nullable String vendor,
        Instant since,
        State state,
        int step,
        @Nullable Instant due,
        Instant lastMessageAt,
        List<Unanswered> unanswered,
        long version) {

    public enum State {
        /** Its reminders are not planned yet. */
        NEW,
        WAITING,
        /** All reminders were in vain. */
        SILENT,
        ENDED
    }

    /** @param sku of the product */
    public record Unanswered(String obligation, String sku) {}

    public FollowUp {
        unanswered = List.copyOf(unanswered);
    }

    public static FollowUp begin(AlertId alert, Instant reached, Instant due) {
        return new FollowUp(alert, null, reached, State.NEW, 0, due, reached, List.of(), 1);
    }

    FollowUp waiting(String ofVendor, Instant next) {
        return new FollowUp(alert, ofVendor, since, State.WAITING, 0, next, lastMessageAt, List.of(), version + 1);
    }

    /** Nothing was sent; an answer may wait for the company's decision. */
    FollowUp postpone(Instant next) {
        return new FollowUp(alert, vendor, since, state, step, next, lastMessageAt, List.of(), version + 1);
    }

    FollowUp recordReminder(Instant at, Instant next) {
        return new FollowUp(alert, vendor, since, state, step + 1, next, at, List.of(), version + 1);
    }

    /** Another message told the same instead of a reminder. */
    FollowUp skipReminder(Instant next) {
        return recordReminder(lastMessageAt, next);
    }

    FollowUp silent(List<Unanswered> open) {
        return new FollowUp(alert, vendor, since, State.SILENT, step, null, lastMessageAt, open, version + 1);
    }

    /** A silent vendor whose answers may be rejected yet, and reported again then. */
    FollowUp awaitDecision(Instant next) {
        return new FollowUp(alert, vendor, since, State.WAITING, step, next, lastMessageAt, List.of(), version + 1);
    }

    FollowUp ended() {
        return new FollowUp(alert, vendor, since, State.ENDED, step, null, lastMessageAt, List.of(), version + 1);
    }
}
