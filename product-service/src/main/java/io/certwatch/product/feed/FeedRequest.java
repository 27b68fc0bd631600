package io.certwatch.product.feed;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a client asks for.
 *
 * @param after the position to continue from; null if the client has none
 */
public record FeedRequest(
        String company,
        Set<FeedTopic> topics,
        FeedStart start,
        @Nullable FeedPosition after) {

    public FeedRequest {
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("A feed has at least one topic");
        }
        topics = Set.copyOf(EnumSet.copyOf(topics));
    }
}
