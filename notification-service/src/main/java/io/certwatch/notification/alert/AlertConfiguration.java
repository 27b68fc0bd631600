package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.team.TeamItems;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import({
    FollowRuns.class,
    FollowSources.class,
    FollowObligations.class,
    ResendAlert.class,
    StartAlerts.class,
    ReportVendorsWithoutContact.class,
    ReviewTeamItems.class,
    UnreachedVendors.class,
    AlertsAsOfNow.class
})
@EnableConfigurationProperties({AlertSettings.class, DigestSettings.class, StewardSettings.class, TeamSettings.class})
class AlertConfiguration {

    @Bean
    SealingPolicy sealingPolicy(AlertSettings settings) {
        return settings.sealingPolicy();
    }

    @Bean
    WakeupScheduler alertWakeups(AlertSettings settings, Clock clock, ObjectProvider<SealAlerts> sealAlerts) {
        return new WakeupScheduler(
                "alerts", settings.sweep(), clock, () -> sealAlerts.getObject().sealDue());
    }

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
    NotifyTeam notifyTeam(Contacts contacts, StartAlerts startAlerts, Clock clock) {
        return new NotifyTeam(contacts, startAlerts, clock);
    }

    @Bean
    WakeupScheduler teamWakeups(TeamSettings settings, Clock clock, ReviewTeamItems reviewItems, TellTeam tellTeam) {
        return new WakeupScheduler("team", settings.sweep(), clock, () -> {
            reviewItems.review();
            tellTeam.tellDue();
        });
    }

    @Bean
    Recipients recipients(Contacts contacts, StewardSettings settings) {
        return new Recipients(contacts, settings.stewards());
    }

    @Bean
    DigestTimes digestTimes(DigestSettings settings) {
        return new DigestTimes(settings.at());
    }

    @Bean
    CompleteDigest completeDigest(
            Alerts alerts,
            Digests digests,
            KnownObligations obligations,
            Recipients recipients,
            Contacts contacts,
            OutdatedNotices outdated,
            Clock clock) {
        return new CompleteDigest(alerts, digests, obligations, recipients, contacts, outdated, clock);
    }

    @Bean
    CompleteReminder completeReminder(
            KnownObligations obligations, Recipients recipients, OutdatedNotices outdated, Clock clock) {
        return new CompleteReminder(obligations, recipients, outdated, clock);
    }

    @Bean
    SealAlerts sealAlerts(
            OpenAlerts open,
            Alerts alerts,
            Recipients recipients,
            Dispatch dispatch,
            SealingPolicy sealingPolicy,
            Clock clock,
            @Qualifier("alertWakeups") WakeupScheduler wakeups,
            AlertListener listener) {
        return new SealAlerts(open, alerts, recipients, dispatch, sealingPolicy, clock, wakeups::at, listener);
    }
}
