package io.certwatch.notification.link;

import java.util.Locale;

/** What a link may be used for; a link has one purpose. */
public enum Purpose {
    ACKNOWLEDGE,
    UNSUBSCRIBE,
    CONFIRM;

    /** The {@code aud} of its token, and the first segment of its path. */
    public String audience() {
        return name().toLowerCase(Locale.ROOT);
    }
}
