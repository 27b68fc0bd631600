package io.certwatch.notification.retention;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param messages how long the texts of messages are kept, after the time for which they were planned; at most {@code alerts}
 * @param alerts how long alerts are kept, with their deliveries; at least 184 days. An older event makes none
 */
@Validated
@ConfigurationProperties("notification.retention")
record NotificationRetentionSettings(
        @DefaultValue("400d") Duration messages,
        @DefaultValue("1096d") Duration alerts) {

    /** Longer than a link of a message is valid, or a vendor is reminded. */
    private static final Duration SHORTEST = Duration.ofDays(184);

    NotificationRetentionSettings {
        if (alerts.compareTo(SHORTEST) < 0)
            throw new IllegalArgumentException(
                    "notification.retention.alerts must be at least " + SHORTEST.toDays() + "d");
        if (!messages.isPositive() || messages.compareTo(alerts) > 0)
            throw new IllegalArgumentException(
                    "notification.retention.messages must be positive, and at most notification.retention.alerts");
    }
}
