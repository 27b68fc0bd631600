package io.certwatch.notification.webhook;

import java.time.Instant;

/**
 * An event on a public topic.
 *
 * @param id the same for each repeat
 * @param data JSON
 */
public record PublishedEvent(String id, String type, String company, Instant time, String data) {

    /** The body of a message in the form of Standard Webhooks. The type is one of ours, so nothing needs to be escaped. */
    String payload() {
        return "{\"type\":\"" + type + "\",\"timestamp\":\"" + time + "\",\"data\":" + data + "}";
    }
}
