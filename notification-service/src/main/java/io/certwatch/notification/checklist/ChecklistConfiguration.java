package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.AlertMemory;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.team.NotifyTeam;
import io.certwatch.notification.timing.WakeupScheduler;
import io.certwatch.notification.timing.Wakeups;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChecklistConfiguration.ChecklistSettings.class)
class ChecklistConfiguration {

    /**
     * @param collect how long what is due in a checklist waits for more, to be told in one message
     * @param sweep interval of checks for items to tell
     */
    @Validated
    @ConfigurationProperties("notification.checklist")
    record ChecklistSettings(
            @NotNull @DefaultValue("5m") Duration collect,
            @NotNull @DefaultValue("30s") Duration sweep) {}

    @Bean
    TellTeamsOfDueItems tellTeamsOfDueItems(
            DueItems items, NotifyTeam notifyTeam, Alerts alerts, ChecklistSettings settings, Clock clock) {
        return new TellTeamsOfDueItems(items, notifyTeam, alerts, settings.collect(), clock);
    }

    @Bean
    WakeupScheduler checklistWakeups(ChecklistSettings settings, Clock clock, TellTeamsOfDueItems tellTeams) {
        return new WakeupScheduler("checklist", settings.sweep(), clock, tellTeams::tellDue);
    }

    @Bean
    FollowDueItems followDueItems(
            DueItems items,
            ChecklistSettings settings,
            AlertMemory memory,
            Clock clock,
            @Qualifier("checklistWakeups") Wakeups wakeups) {
        return new FollowDueItems(items, settings.collect(), memory, clock, wakeups);
    }
}
