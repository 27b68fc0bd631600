package io.certwatch.notification.vendoranswer;

import org.jspecify.annotations.Nullable;

/**
 * What an obligation event says that concerns people beside its alert: of the vendor's answer, and of what they were told.
 *
 * @param decision what the team decided about it
 * @param passedOn who is to answer instead
 * @param restored the proof of which they were told that it had ended
 */
public record AnswerNews(
        @Nullable VendorDecision decision,
        @Nullable PassedOn passedOn,
        @Nullable RestoredProof restored) {}
