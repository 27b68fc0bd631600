package io.certwatch.product.feed;

import io.certwatch.platform.feed.FollowedTopic;
import io.certwatch.platform.feed.FollowedTopic.Audience;
import java.util.Arrays;
import java.util.List;

/** The topics of the feed. Their records are keyed by company and SKU. */
enum FeedTopic {
    ASSESSMENTS("certwatch.product.assessments.v1"),
    OBLIGATIONS("certwatch.product.obligations.v1");

    static final List<FollowedTopic> ALL =
            Arrays.stream(values()).map(FeedTopic::followed).toList();

    private final FollowedTopic followed;

    FeedTopic(String topic) {
        followed = new FollowedTopic(name(), topic, Audience.COMPANY_OF_HEADER_AND_KEY);
    }

    FollowedTopic followed() {
        return followed;
    }
}
