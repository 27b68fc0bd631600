package io.certwatch.deadletter;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what was decided about it.
 *
 * @param decision null while it waits
 */
public record DecidedLetter(DeadLetter letter, @Nullable LetterDecision decision) {

    public DeadLetterState state() {
        return decision == null ? DeadLetterState.WAITING : decision.state();
    }
}
