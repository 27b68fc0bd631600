package io.certwatch.platform.feed;

/** Where a client begins that has no position in a topic yet: with everything that is kept, or with what comes next. */
public enum FeedStart {
    EARLIEST,
    LATEST
}
