package io.certwatch.platform.event;

import java.time.Instant;

/** An event to send. The data becomes the JSON value; the key is also the CloudEvents subject. */
public record OutgoingEvent(String topic, String key, String type, String id, Instant time, Object data) {}
