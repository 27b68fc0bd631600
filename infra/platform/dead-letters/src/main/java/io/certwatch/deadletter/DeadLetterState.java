package io.certwatch.deadletter;

public enum DeadLetterState {
    /** Nobody has decided yet. */
    WAITING,
    /** Given to its listener again, which processed it or failed again. */
    REPLAYED,
    /** Not to be processed. */
    DISCARDED
}
