package io.certwatch.product.obligation;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ObligationSettings.class)
class ObligationConfiguration {

    @Bean
    ReminderLeads leads(ObligationSettings settings) {
        return settings.days();
    }
}
