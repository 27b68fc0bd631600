package io.certwatch.platform.event;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event to send. The data becomes the JSON value; the key is also the CloudEvents subject.
 *
 * @param company the only company that the event concerns, sent as the CloudEvents extension {@code company}; null if it belongs to none
 */
public record OutgoingEvent(
        String topic,
        String key,
        String type,
        String id,
        Instant time,
        Object data,
        @Nullable String company) {

    public static final String COMPANY = "company";

    /** An event that belongs to no company. */
    public OutgoingEvent(String topic, String key, String type, String id, Instant time, Object data) {
        this(topic, key, type, id, time, data, null);
    }
}
