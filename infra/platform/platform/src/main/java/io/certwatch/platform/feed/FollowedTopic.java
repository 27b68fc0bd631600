package io.certwatch.platform.feed;

import java.util.regex.Pattern;

/**
 * A topic whose events a service passes on to clients.
 *
 * @param name in positions: at most 20 capital letters, unique within the service
 * @param topic its name on the broker
 * @param view what clients get of its events
 */
public record FollowedTopic(String name, String topic, Audience audience, EventView view) {

    /** Who may see a record. */
    public enum Audience {
        /** The company that the header {@code ce_company} and the begin of the key name. */
        COMPANY_OF_HEADER_AND_KEY,
        /** The company that the header {@code ce_company} names; the key names none. */
        COMPANY_OF_HEADER,
        ALL
    }

    private static final Pattern NAME = Pattern.compile("[A-Z]{1,20}");

    public FollowedTopic {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "The name of a followed topic must be 1 to 20 letters from A to Z: " + name);
        }
    }

    /** Clients get all events whole. */
    public FollowedTopic(String name, String topic, Audience audience) {
        this(name, topic, audience, EventView.WHOLE);
    }
}
