package io.certwatch.platform.feed;

import java.time.Duration;
import java.util.List;

/** Reads the events of one client, by one thread. It reads from the broker only when it is asked for more. */
interface FeedReader extends AutoCloseable {

    /**
     * The next events; empty if there are none in this time.
     *
     * @throws PositionNotKept if records were deleted before they were read
     * @throws FeedUnavailable if the topics cannot be reached
     */
    List<FeedEvent> read(Duration longest);

    /** After all that was read, including events that are not for the client. */
    FeedPosition position();

    @Override
    void close();
}
