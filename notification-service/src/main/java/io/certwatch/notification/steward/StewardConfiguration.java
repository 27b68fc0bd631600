package io.certwatch.notification.steward;

import io.certwatch.notification.alert.Recipients;
import io.certwatch.notification.contact.Contacts;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StewardSettings.class)
class StewardConfiguration {

    @Bean
    Recipients recipients(Contacts contacts, StewardSettings settings) {
        return new Recipients(contacts, settings.stewards());
    }
}
