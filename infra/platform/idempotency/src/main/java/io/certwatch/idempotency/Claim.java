package io.certwatch.idempotency;

/** What a request with a key finds. */
sealed interface Claim {

    /**
     * It is the first, and is to be carried out.
     *
     * @param holder tells it from a later request that takes over an answer that never came
     */
    record First(String id, String holder) implements Claim {}

    /** The first is being carried out. */
    record InProgress() implements Claim {}

    /** @param request the hash of the first request, which this one has to repeat */
    record Answered(String request, KeptAnswer answer) implements Claim {}

    /** The first was carried out, but its answer is too large to be kept, or was encrypted with another secret. */
    record Unreadable(String request) implements Claim {}
}
