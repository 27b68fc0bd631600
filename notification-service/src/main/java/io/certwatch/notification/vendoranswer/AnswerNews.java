package io.certwatch.notification.vendoranswer;

import org.jspecify.annotations.Nullable;

/**
 * What an obligation event says of the vendor's answer that concerns people.
 *
 * @param decision what the team decided about it
 * @param passedOn who is to answer instead
 */
public record AnswerNews(
        @Nullable VendorDecision decision, @Nullable PassedOn passedOn) {}
