package io.certwatch.notification.followup;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param sweep interval of checks for reminders that are due, and for answers of silent vendors
 */
@Validated
@ConfigurationProperties("notification.followup")
record FollowUpSettings(@NotNull @DefaultValue("1m") Duration sweep) {}
