package io.certwatch.platform.event;

import java.time.Instant;

/** A received event, with its data still in JSON. */
public record IncomingEvent(String id, String type, String source, String key, Instant time, byte[] data) {

    /** Reads the data; unknown fields are ignored. */
    public <T> T as(Class<T> form) {
        return EventJson.read(data, form);
    }
}
