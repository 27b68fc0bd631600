package io.certwatch.product.feed;

/** The topics of the feed cannot be reached at the moment. */
public final class FeedUnavailable extends RuntimeException {

    public FeedUnavailable(Throwable cause) {
        super(cause);
    }
}
