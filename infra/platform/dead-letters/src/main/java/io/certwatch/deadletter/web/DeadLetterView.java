package io.certwatch.deadletter.web;

import io.certwatch.deadletter.DeadLetterState;
import io.certwatch.deadletter.DecidedLetter;
import io.certwatch.deadletter.LetterDecision;
import io.certwatch.platform.author.RecordedBy;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as JSON. The topic, partition, offset and key are those of the Kafka record that could not be
 * processed.
 */
record DeadLetterView(
        String id,
        @Nullable String topic,
        @Nullable Long partition,
        @Nullable Long offset,
        @Nullable String key,
        Instant at,
        @Nullable String eventId,
        @Nullable String eventType,
        @Nullable String exception,
        @Nullable String reason,
        @Nullable String group,
        @Nullable String first,
        long failures,
        DeadLetterState state,
        @Nullable String failedAgainAs,
        @Nullable DecisionView decided) {

    /** @param reason why it was discarded */
    record DecisionView(Instant at, RecordedBy by, @Nullable String reason) {

        static @Nullable DecisionView of(@Nullable LetterDecision decision) {
            return decision == null ? null : new DecisionView(decision.at(), decision.by(), decision.reason());
        }
    }

    static DeadLetterView of(DecidedLetter decided) {
        var letter = decided.letter();
        var decision = decided.decision();
        return new DeadLetterView(
                letter.id().toString(),
                letter.topic(),
                letter.partition(),
                letter.offset(),
                letter.key(),
                letter.at(),
                letter.eventId(),
                letter.eventType(),
                letter.exception(),
                letter.reason(),
                letter.group(),
                letter.first(),
                letter.failures(),
                decided.state(),
                decision == null ? null : decision.failedAgainAs(),
                DecisionView.of(decision));
    }
}
