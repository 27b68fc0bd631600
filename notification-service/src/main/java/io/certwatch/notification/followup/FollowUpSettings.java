package io.certwatch.notification.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param at    time of day in China at which vendors are reminded
 * @param sweep interval of checks for reminders that are due, and for answers of silent vendors
 */
@Validated
@ConfigurationProperties("notification.followup")
record FollowUpSettings(
        @NotNull @DefaultValue("09:00") LocalTime at,
        @NotNull @DefaultValue("1m") Duration sweep) {}
