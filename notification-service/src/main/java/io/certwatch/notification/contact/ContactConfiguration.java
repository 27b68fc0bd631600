package io.certwatch.notification.contact;

import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.teamitem.TeamList;
import io.certwatch.notification.timing.WakeupScheduler;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.validation.annotation.Validated;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ContactConfiguration.ContactSettings.class)
class ContactConfiguration {

    /**
     * @param unconfirmedFor how long an address may stay unconfirmed before the team hears of it
     * @param sweep how often such addresses are looked for
     */
    @Validated
    @ConfigurationProperties("notification.contact.confirmation")
    record ContactSettings(
            @DefaultValue("3d") Duration unconfirmedFor,
            @DefaultValue("5m") Duration sweep) {}

    @Bean
    EditContacts editContacts(
            Contacts contacts, CompaniesSettings companies, ObjectProvider<ContactListener> listeners, Clock clock) {
        return new EditContacts(contacts, companies, all(listeners), clock);
    }

    @Bean
    SuppressContacts suppressContacts(Contacts contacts, ObjectProvider<SuppressionListener> listeners) {
        return new SuppressContacts(contacts, listeners.orderedStream().toList());
    }

    @Bean
    RecordConsent recordConsent(
            Contacts contacts,
            SuppressContacts suppressContacts,
            ObjectProvider<ContactListener> listeners,
            Clock clock) {
        return new RecordConsent(contacts, suppressContacts, all(listeners), clock);
    }

    @Bean
    ReportContacts reportContacts(Contacts contacts, TeamList teamList, ContactSettings settings, Clock clock) {
        return new ReportContacts(contacts, teamList, settings.unconfirmedFor(), clock);
    }

    @Bean
    WakeupScheduler unconfirmedWakeups(
            ContactSettings settings, Clock clock, ObjectProvider<ReportContacts> reportContacts) {
        return new WakeupScheduler(
                "unconfirmed",
                settings.sweep(),
                clock,
                () -> reportContacts.getObject().reportUnconfirmed());
    }

    private static ContactListener all(ObjectProvider<ContactListener> listeners) {
        return ContactListener.all(listeners.orderedStream().toList());
    }
}
