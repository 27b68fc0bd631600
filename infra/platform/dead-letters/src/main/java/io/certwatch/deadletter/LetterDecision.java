package io.certwatch.deadletter;

import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What an operator decided about a dead letter. It is final.
 *
 * @param reason why it was discarded; null for a replay
 * @param failedAgainAs id of the new dead letter if the replay failed
 */
public record LetterDecision(
        DeadLetterState state,
        Instant at,
        RecordedBy by,
        @Nullable String reason,
        @Nullable String failedAgainAs) {}
