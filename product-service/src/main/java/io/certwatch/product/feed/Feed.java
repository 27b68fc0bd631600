package io.certwatch.product.feed;

/** The events of all companies, of which a client may read those of one. */
public interface Feed {

    /**
     * @throws PositionNotKept if records after the position are no longer kept
     * @throws FeedUnavailable if the topics cannot be reached
     */
    FeedReader open(FeedRequest request);
}
