package io.certwatch.notification.alert;

import io.certwatch.platform.time.ChinaCalendar;
import java.time.Instant;
import java.time.LocalDate;

/** Why there is something to tell: an edition, a change of the lexicon, somebody registering products, an import of an inventory, a certificate, a person's decision, a day that came, news of a watched source. */
public record AlertCause(Kind kind, String id) {

    static AlertCause reminder(Instant at) {
        return new AlertCause(Kind.REMINDER, LocalDate.ofInstant(at, ChinaCalendar.ZONE).toString());
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
        /** A day on which something falls due soon, whatever made it do so; all that one vendor is reminded of then is one message. */
        REMINDER
    }

    /** A run over the inventory, and an import into it, says when it is through and how many obligations it opened; nothing else does. */
    boolean isRun() {
        return switch (kind) {
            case EDITION, LEXICON, IMPORT -> true;
            case REGISTRATION, CERTIFICATE, DECISION, CLOCK, SOURCE, REMINDER -> false;
        };
    }
}
