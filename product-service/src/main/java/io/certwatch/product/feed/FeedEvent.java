package io.certwatch.product.feed;

/**
 * One event of a company.
 *
 * @param position after this event
 * @param json the event in the JSON format of CloudEvents 1.0
 */
public record FeedEvent(FeedTopic topic, FeedPosition position, String json) {}
