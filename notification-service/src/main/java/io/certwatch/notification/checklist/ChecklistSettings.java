package io.certwatch.notification.checklist;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param collect how long what is due in a checklist waits for more, to be told in one message
 * @param sweep interval of checks for items to tell
 */
@Validated
@ConfigurationProperties("notification.checklist")
record ChecklistSettings(
        @NotNull @DefaultValue("5m") Duration collect,
        @NotNull @DefaultValue("30s") Duration sweep) {}
