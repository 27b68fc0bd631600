package io.certwatch.platform.event;

import java.time.Instant;

/** An event as it came from a topic, its data still in JSON. */
public record IncomingEvent(String id, String type, String source, String key, Instant time, byte[] data) {

    /** Reads the data; fields that the form does not know are ignored. */
    public <T> T as(Class<T> form) {
        return EventJson.read(data, form);
    }
}
