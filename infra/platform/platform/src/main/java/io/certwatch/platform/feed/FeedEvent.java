package io.certwatch.platform.feed;

/**
 * One event for a client.
 *
 * @param position after this event
 * @param json the event in the JSON format of CloudEvents 1.0
 */
record FeedEvent(FollowedTopic topic, FeedPosition position, String json) {}
