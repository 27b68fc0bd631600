package io.certwatch.notification.vendoranswer;

import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.contact.Contacts;
import io.certwatch.notification.sealing.StartAlerts;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(VendorAnswerConfiguration.ColleagueSettings.class)
class VendorAnswerConfiguration {

    /**
     * @param collect how long what was passed on to a colleague who can be reached waits for more of the same form
     * @param sweep interval of checks for colleagues to tell
     */
    @ConfigurationProperties("notification.colleague")
    record ColleagueSettings(
            @DefaultValue("20s") Duration collect,
            @DefaultValue("10s") Duration sweep) {}

    @Bean
    TellColleagues tellColleagues(
            PassedOnObligations passedOnObligations,
            KnownObligations obligations,
            Alerts alerts,
            Contacts contacts,
            StartAlerts startAlerts,
            TeamList teamList,
            ColleagueSettings settings,
            Clock clock) {
        return new TellColleagues(
                passedOnObligations, obligations, alerts, contacts, startAlerts, teamList, settings.collect(), clock);
    }

    @Bean
    WakeupScheduler colleagueWakeups(ColleagueSettings settings, Clock clock, TellColleagues tellColleagues) {
        return new WakeupScheduler("colleagues", settings.sweep(), clock, tellColleagues::run);
    }
}
