package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.timing.Rounds;
import io.certwatch.notification.timing.Wakeups;
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
    Patience patience(AlertSettings settings) {
        return settings.patience();
    }

    @Bean
    Wakeups alertWakeups(AlertSettings settings, Clock clock) {
        return new Wakeups("alerts", settings.sweep(), clock);
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
            Patience patience,
            Clock clock,
            @Qualifier("alertWakeups") Wakeups wakeups,
            Consumer<Status> observer) {
        return new SealAlerts(
                open, alerts, recipients, dispatch, patience, clock, wakeups::at, observer);
    }

    @Bean
    Rounds alertRounds(@Qualifier("alertWakeups") Wakeups wakeups, SealAlerts sealAlerts) {
        return new Rounds(wakeups, sealAlerts::sealDue, () -> {});
    }

    @Bean
    CloseAlerts closeAlerts(Alerts alerts, Consumer<Status> observer) {
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
            Patience patience,
            Clock clock) {
        return new FollowObligations(obligations, open, runs, sealAlerts, patience, clock);
    }
}
