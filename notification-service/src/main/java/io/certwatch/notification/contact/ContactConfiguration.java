package io.certwatch.notification.contact;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

@Configuration(proxyBeanMethods = false)
@Import(EditContacts.class)
class ContactConfiguration {

    @Bean
    SuppressContacts suppressContacts(Contacts contacts, ObjectProvider<SuppressionListener> listeners) {
        return new SuppressContacts(contacts, listeners.orderedStream().toList());
    }
}
