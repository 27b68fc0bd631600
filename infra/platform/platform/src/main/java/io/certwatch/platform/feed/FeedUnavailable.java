package io.certwatch.platform.feed;

/** The topics of the feed cannot be reached at the moment. */
final class FeedUnavailable extends RuntimeException {

    FeedUnavailable(Throwable cause) {
        super(cause);
    }
}
