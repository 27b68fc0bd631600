package io.certwatch.platform.feed;

import java.time.Duration;
import java.util.List;

/** Reads the events of one client, by one thread. It reads from the broker only when it is asked for more. */
interface FeedReader extends AutoCloseable {

    /**
     * Returns the next events. Waits at most {@code longest} for them, and returns an empty list if none arrive.
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
