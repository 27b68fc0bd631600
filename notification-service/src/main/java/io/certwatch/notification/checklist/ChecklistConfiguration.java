package io.certwatch.notification.checklist;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.NotifyTeam;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ChecklistSettings.class)
class ChecklistConfiguration {

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
            Clock clock,
            @Qualifier("checklistWakeups") WakeupScheduler wakeups) {
        return new FollowDueItems(items, settings.collect(), clock, wakeups::at);
    }
}
