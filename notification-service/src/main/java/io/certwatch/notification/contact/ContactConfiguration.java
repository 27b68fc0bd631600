package io.certwatch.notification.contact;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ContactConfiguration {

    @Bean
    KeepContacts keepContacts(Contacts contacts, Reachable reachable) {
        return new KeepContacts(contacts, reachable);
    }
}
