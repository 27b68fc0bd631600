package io.certwatch.notification.followup;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.DigestTimes;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.LaterAlerts;
import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.alert.StartAlerts;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.ToldLines;
import io.certwatch.notification.team.TeamList;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FollowUpSettings.class)
class FollowUpConfiguration {

    @Bean
    FollowDeliveries followDeliveries(FollowUps followUps, Clock clock) {
        return new FollowDeliveries(followUps, clock);
    }

    @Bean
    UnansweredLines unansweredLines(KnownObligations obligations, LaterAlerts laterAlerts, Deliveries deliveries) {
        return new UnansweredLines(obligations, laterAlerts, new ToldLines(deliveries));
    }

    @Bean
    SilentVendors silentVendors(FollowUps followUps, UnansweredLines unansweredLines, TeamList teamList, Clock clock) {
        return new SilentVendors(followUps, unansweredLines, teamList, clock);
    }

    @Bean
    RemindVendors remindVendors(
            FollowUps followUps,
            Alerts alerts,
            UnansweredLines unansweredLines,
            Recipients recipients,
            CompaniesSettings companies,
            StartAlerts startAlerts,
            SilentVendors silentVendors,
            DigestTimes times,
            Clock clock) {
        return new RemindVendors(
                followUps, alerts, unansweredLines, recipients, companies, startAlerts, silentVendors, times, clock);
    }

    @Bean
    WakeupScheduler followUpWakeups(FollowUpSettings settings, Clock clock, RemindVendors remindVendors) {
        return new WakeupScheduler("follow-ups", settings.sweep(), clock, remindVendors::run);
    }
}
