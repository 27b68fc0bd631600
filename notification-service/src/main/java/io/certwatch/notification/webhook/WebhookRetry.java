package io.certwatch.notification.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * When a message is sent again.
 *
 * @param backOff the wait after the given number of attempts
 * @param giveUpAfter the time from the first attempt to the last
 * @param pause the wait while the receiver is not called
 * @param longestRetryAfter the longest wait that a receiver may ask for
 */
record WebhookRetry(IntFunction<Duration> backOff, Duration giveUpAfter, Duration pause, Duration longestRetryAfter) {

    /** The last attempt is at the end of the time. */
    Instant next(WebhookMessage message, ReceiverResponse response, Instant now) {
        var at = now.plus(response.failure() == ReceiverResponse.Failure.NOT_TRIED ? pause : wait(message, response));
        var end = end(message);
        return at.isBefore(end) ? at : end;
    }

    boolean isOver(WebhookMessage message, Instant now) {
        return !now.isBefore(end(message));
    }

    private Instant end(WebhookMessage message) {
        return message.since().plus(giveUpAfter);
    }

    private Duration wait(WebhookMessage message, ReceiverResponse response) {
        var planned = backOff.apply(message.attempts() + 1);
        var asked = limit(response.retryAfter());
        return asked.compareTo(planned) > 0 ? asked : planned;
    }

    private Duration limit(@Nullable Duration asked) {
        if (asked == null) return Duration.ZERO;
        return asked.compareTo(longestRetryAfter) > 0 ? longestRetryAfter : asked;
    }
}
