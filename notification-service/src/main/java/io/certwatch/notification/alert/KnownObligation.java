package io.certwatch.notification.alert;

import io.certwatch.notification.alert.ObligationChange.Transition;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The stored state of an obligation: its newest revision, its vendor, the alert with its line, and when it is due.
 *
 * @param answered whether the vendor has said what becomes of it, or an application is on record
 * @param undecided whether the answer waits to be accepted or rejected
 * @param at of the newest revision
 */
public record KnownObligation(
        String company,
        String id,
        long revision,
        Transition transition,
        @Nullable String vendor,
        @Nullable AlertId alert,
        boolean answered,
        boolean undecided,
        Subject subject,
        @Nullable LocalDate due,
        Instant at) {

    /** The product, and the edition and entry that require its certification. */
    public record Subject(String sku, String edition, String entry) {

        public static Subject of(AlertLine line) {
            return new Subject(
                    line.product().sku(), line.edition().id(), line.entry().code());
        }
    }

    /** Unique among all companies. */
    public static String key(String company, String id) {
        return company + "/" + id;
    }

    public String key() {
        return key(company, id);
    }

    /** Whether it concerns the vendor no longer. */
    public boolean isClosedFor(String supplier) {
        return transition.closes() || !isOf(supplier);
    }

    public boolean isOf(@Nullable String other) {
        return Objects.equals(vendor, other);
    }

    /**
     * The line as it may be told once more. Only what is known of the change is told: a reader who comes later is not asked for
     * figures that may have come in since.
     */
    public AlertLine bringUpToDate(AlertLine line) {
        var now = line.dueOn(due);
        return revision > line.revision() ? now.withMissing(List.of()) : now;
    }

    public static KnownObligation of(ObligationChange change, @Nullable AlertId alert) {
        return new KnownObligation(
                change.company(),
                change.obligation(),
                change.revision(),
                change.transition(),
                change.vendor(),
                alert,
                change.answered() || change.line().application() != null,
                change.undecided() && change.line().application() == null,
                Subject.of(change.line()),
                change.line().due(),
                change.at());
    }
}
