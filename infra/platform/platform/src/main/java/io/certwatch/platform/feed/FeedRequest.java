package io.certwatch.platform.feed;

import io.certwatch.platform.feed.FollowedTopic.Audience;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param company whose events are passed; null if all topics are for everybody
 * @param after the position to continue from; null if the client has none
 */
public record FeedRequest(
        Set<FollowedTopic> topics,
        @Nullable String company,
        FeedStart start,
        @Nullable FeedPosition after) {

    public FeedRequest {
        topics = Set.copyOf(topics);
        if (topics.isEmpty()) throw new IllegalArgumentException("A feed has at least one topic");
        if (company == null && topics.stream().anyMatch(topic -> topic.audience() != Audience.ALL)) {
            throw new IllegalArgumentException("Topics of companies are followed for one company");
        }
    }
}
