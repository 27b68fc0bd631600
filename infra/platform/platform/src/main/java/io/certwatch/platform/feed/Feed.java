package io.certwatch.platform.feed;

/** The events of topics, of which a client may read those for it. */
interface Feed {

    /**
     * @throws PositionNotKept if records after the position are no longer kept
     * @throws FeedUnavailable if the topics cannot be reached
     */
    FeedReader open(FeedRequest request);
}
