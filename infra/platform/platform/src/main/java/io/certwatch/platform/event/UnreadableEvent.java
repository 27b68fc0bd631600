package io.certwatch.platform.event;

import org.jspecify.annotations.Nullable;

/** A record that can never be read; it is sent to the dead-letter topic without a retry. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        this(reason, null);
    }

    public UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
