package io.certwatch.notification.digest;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * @param at time of day at which digests and reminders of messages without an answer are sent, in the time zone of each recipient
 * @param sweep interval of checks for due digests
 */
@ConfigurationProperties("notification.digest")
public record DigestSettings(
        @DefaultValue("08:00") LocalTime at,
        @DefaultValue("5s") Duration sweep) {}
