package io.certwatch.notification.contact;

import io.certwatch.notification.company.CompaniesSettings;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

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

    private static ContactListener all(ObjectProvider<ContactListener> listeners) {
        return ContactListener.all(listeners.orderedStream().toList());
    }
}
