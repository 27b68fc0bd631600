package io.certwatch.notification.alert;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The reason for an alert.
 *
 * @param id the edition run, lexicon run or import; the start of the window for registrations, certificates, decisions and the clock; the day of a
 *     reminder; the source and its revision
 */
public record AlertCause(Kind kind, String id) {

    static AlertCause reminder(Instant at) {
        return new AlertCause(
                Kind.REMINDER, LocalDate.ofInstant(at, ChinaCalendar.ZONE).toString());
    }

    /** In the terms of the events, which know no reminders: the cause of one is the clock. */
    public AlertCause published() {
        return kind == Kind.REMINDER ? new AlertCause(Kind.CLOCK, id) : this;
    }

    public enum Kind {
        EDITION,
        LEXICON,
        REGISTRATION,
        IMPORT,
        CERTIFICATE,
        DECISION,
        CLOCK,
        SOURCE,
        /** One day's reminders of obligations that are due soon; a vendor gets one message per day. */
        REMINDER
    }

    /** Only reassessment runs and imports report their completion and how many obligations they opened. */
    boolean isRun() {
        return switch (kind) {
            case EDITION, LEXICON, IMPORT -> true;
            case REGISTRATION, CERTIFICATE, DECISION, CLOCK, SOURCE, REMINDER -> false;
        };
    }
}
