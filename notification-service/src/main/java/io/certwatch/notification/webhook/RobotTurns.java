package io.certwatch.notification.webhook;

import java.time.Duration;
import java.time.Instant;

/**
 * When each robot may get its next message. A robot is known by its address: two webhooks of one robot share its turns, as they share the
 * provider's limit.
 */
public interface RobotTurns {

    /**
     * Takes the turn if it has come; then the next one comes after the pause.
     *
     * @return {@code now}, or when the next turn comes
     */
    Instant take(String address, Instant now, Duration pause);

    /** The robot gets nothing before. */
    void rest(String address, Instant until);

    long removeBefore(Instant oldest);
}
