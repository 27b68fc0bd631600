package io.certwatch.platform.event;

import org.jspecify.annotations.Nullable;

/** A record that no attempt will make readable: it goes to the dead-letter topic at once. */
public final class UnreadableEvent extends RuntimeException {

    public UnreadableEvent(String reason) {
        this(reason, null);
    }

    public UnreadableEvent(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
