package io.certwatch.platform.event;

import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** The reason why a record could not be processed, in one line of limited length. */
public final class FailureReason {

    private static final int LONGEST = 1_000;

    private FailureReason() {}

    public static String of(@Nullable Exception failure) {
        if (failure == null) return "unknown";
        var cause = unreadable(failure);
        var reason = cause instanceof UnreadableEvent ? String.valueOf(cause.getMessage()) : cause.toString();
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST);
    }

    /** The class of the exception that is the reason. */
    static String exceptionOf(Exception failure) {
        return unreadable(failure).getClass().getName();
    }

    /** The first {@link UnreadableEvent} in the chain, whose message is written for people, else the root cause. */
    private static Throwable unreadable(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) return cause;
        }
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
