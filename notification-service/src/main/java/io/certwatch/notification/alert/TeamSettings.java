package io.certwatch.notification.alert;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param collect how long new items of a team's list wait for more, to be told in one message
 * @param sweep   interval of checks for items to tell
 */
@Validated
@ConfigurationProperties("notification.team")
record TeamSettings(
        @NotNull @DefaultValue("5m") Duration collect,
        @NotNull @DefaultValue("30s") Duration sweep) {}
