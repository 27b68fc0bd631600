package io.certwatch.platform.feed;

import java.util.Optional;

/** Which events of a topic clients get, and with which data. */
@FunctionalInterface
public interface EventView {

    /** All events, with their data unchanged. */
    EventView WHOLE = (_, data) -> Optional.of(data);

    /**
     * @param type of the CloudEvent
     * @param data JSON
     * @return JSON; empty if clients do not get the event
     */
    Optional<byte[]> data(String type, byte[] data);
}
