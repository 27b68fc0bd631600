package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.timing.Rounds;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({AlertSettings.class, StewardSettings.class})
class AlertConfiguration {

    @Bean
    SealingPolicy sealingPolicy(AlertSettings settings) {
        return settings.sealingPolicy();
    }

    @Bean
    WakeupScheduler alertWakeups(AlertSettings settings, Clock clock) {
        return new WakeupScheduler("alerts", settings.sweep(), clock);
    }

    @Bean
    Recipients recipients(Contacts contacts, StewardSettings settings) {
        return new Recipients(contacts, settings.stewards());
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
            Consumer<AlertStatus> observer) {
        return new SealAlerts(open, alerts, recipients, dispatch, sealingPolicy, clock, wakeups::at, observer);
    }

    @Bean
    Rounds alertRounds(@Qualifier("alertWakeups") WakeupScheduler wakeups, SealAlerts sealAlerts) {
        return new Rounds(wakeups, sealAlerts::sealDue, () -> {});
    }

    @Bean
    CloseAlerts closeAlerts(Alerts alerts, Consumer<AlertStatus> observer) {
        return new CloseAlerts(alerts, observer);
    }

    @Bean
    FollowRuns followRuns(Runs runs, OpenAlerts open, SealAlerts sealAlerts, Clock clock) {
        return new FollowRuns(runs, open, sealAlerts, clock);
    }

    @Bean
    FollowSources followSources(OpenAlerts open, SealAlerts sealAlerts, Clock clock) {
        return new FollowSources(open, sealAlerts, clock);
    }

    @Bean
    FollowObligations followObligations(
            KnownObligations obligations,
            OpenAlerts open,
            Runs runs,
            SealAlerts sealAlerts,
            SealingPolicy sealingPolicy,
            Clock clock) {
        return new FollowObligations(obligations, open, runs, sealAlerts, sealingPolicy, clock);
    }
}
