package io.certwatch.tabular.worker;

/** What a worker may take of the processors while others need them. */
enum Priority {
    /** Somebody waits for the answer. */
    USUAL,
    /** A large document must not slow down all requests. */
    LOW
}
