package io.certwatch.notification.team;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.TeamItems;
import io.certwatch.notification.timing.WakeupScheduler;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TeamConfiguration.TeamSettings.class)
class TeamConfiguration {

    /**
     * @param collect how long new items of a team's list wait for more, to be told in one message
     * @param sweep   interval of checks for items to tell
     */
    @Validated
    @ConfigurationProperties("notification.team")
    record TeamSettings(
            @NotNull @DefaultValue("5m") Duration collect,
            @NotNull @DefaultValue("30s") Duration sweep) {}

    @Bean
    TellTeam tellTeam(
            TeamItems items,
            Contacts contacts,
            Alerts alerts,
            StartAlerts startAlerts,
            TeamSettings settings,
            Clock clock) {
        return new TellTeam(items, contacts, alerts, startAlerts, settings.collect(), clock);
    }

    @Bean
    WakeupScheduler teamWakeups(TeamSettings settings, Clock clock, ReviewTeamItems reviewItems, TellTeam tellTeam) {
        return new WakeupScheduler("team", settings.sweep(), clock, () -> {
            reviewItems.review();
            tellTeam.tellDue();
        });
    }
}
