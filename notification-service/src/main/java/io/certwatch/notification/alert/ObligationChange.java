package io.certwatch.notification.alert;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an obligation event says, in the terms of this service.
 *
 * @param owner who answers for it in the company, as people named that person; null if nobody does
 * @param answered whether the vendor has answered
 * @param undecided whether the answer waits to be accepted or rejected
 * @param listedForOthers whether the register lists the number of the accepted proof for others than the product
 */
public record ObligationChange(
        String company,
        @Nullable String vendor,
        @Nullable String owner,
        Transition transition,
        AlertCause cause,
        AlertLine line,
        boolean answered,
        boolean undecided,
        boolean listedForOthers,
        Instant at,
        @Nullable String traceparent) {

    public enum Transition {
        OPENED,
        REOPENED,
        DUE_SOON,
        IN_PROGRESS,
        SATISFIED,
        WAIVED,
        LIFTED,
        RESCHEDULED,
        CARRIED,
        UPDATED,
        ANSWERED,
        /** The register says something else of the proof that had ended: it was suspended, and is revoked. */
        LAPSE_CHANGED;

        /** Whether the vendor is told. */
        public boolean addsLine() {
            return this == OPENED || this == REOPENED || this == DUE_SOON || this == LAPSE_CHANGED;
        }

        /** Whether certification is no longer asked for. */
        public boolean closes() {
            return this == SATISFIED || this == WAIVED || this == LIFTED;
        }
    }

    public static List<AlertLine> lines(List<ObligationChange> changes) {
        return changes.stream().map(ObligationChange::line).toList();
    }

    public String obligation() {
        return line.obligation();
    }

    public long revision() {
        return line.revision();
    }

    /** Of the obligation. */
    public String key() {
        return KnownObligation.key(company, obligation());
    }

    /** Whether it was processed before, perhaps only in part. */
    public boolean completes(@Nullable KnownObligation before) {
        return before != null && before.revision() == revision() && transition.addsLine();
    }
}
