package io.certwatch.notification.alert;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An obligation event in the terms of this service. */
public record Notice(
        String company,
        @Nullable String vendor,
        Transition transition,
        AlertCause cause,
        AlertLine line,
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
        UPDATED
    }

    String obligation() {
        return line.obligation();
    }

    long revision() {
        return line.revision();
    }
}
