package io.certwatch.product.feed;

/** The topics of the feed. Their records are keyed by company and SKU. */
public enum FeedTopic {
    ASSESSMENTS("certwatch.product.assessments.v1"),
    OBLIGATIONS("certwatch.product.obligations.v1");

    private final String topic;

    FeedTopic(String topic) {
        this.topic = topic;
    }

    /** Its name on the broker. */
    public String topic() {
        return topic;
    }
}
