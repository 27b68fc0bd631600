package io.certwatch.notification.alert;

import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.team.TeamItems;
import io.certwatch.notification.timing.WakeupScheduler;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@Import({
    AlertFigures.class,
    FollowRuns.class,
    FollowSources.class,
    FollowObligations.class,
    ResendAlert.class,
    StartAlerts.class,
    ReportVendorsWithoutContact.class,
    ReviewTeamItems.class,
    UnreachedVendors.class,
    AlertsAsOfNow.class,
    NotifyTeam.class,
    CompleteDigest.class,
    CompleteReminder.class
})
@EnableConfigurationProperties({
    AlertConfiguration.AlertSettings.class,
    DigestSettings.class,
    StewardSettings.class,
    AlertConfiguration.TeamSettings.class
})
class AlertConfiguration {

    /**
     * @param window registrations of one vendor within this time go into one message
     * @param quiet time without a new line after which an alert is sealed
     * @param bound longest wait, after a run or an import has completed, for the obligations it announced
     * @param silence longest wait without a new line for a run that does not report its completion
     * @param importSilence {@code silence} for imports; longer than the largest import takes
     * @param capacity products per message; the rest goes into further messages. A product takes up to 2 KB of HTML, and many servers reject messages over 1 MB
     * @param sweep interval of checks for due alerts that a crash or another instance left
     */
    @Validated
    @ConfigurationProperties("notification.alert")
    record AlertSettings(
            @DefaultValue("5s") Duration window,
            @DefaultValue("2s") Duration quiet,
            @DefaultValue("10m") Duration bound,
            @DefaultValue("30m") Duration silence,
            @DefaultValue("3h") Duration importSilence,
            @DefaultValue("500") @Min(1) @Max(2000) int capacity,
            @DefaultValue("5s") Duration sweep) {

        SealingPolicy sealingPolicy() {
            return new SealingPolicy(window, quiet, bound, silence, importSilence, capacity);
        }
    }

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
