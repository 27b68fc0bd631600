package io.certwatch.notification.bounce.mail;

import io.certwatch.notification.delivery.smtp.BounceAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BounceMailConfiguration {

    @Bean
    ReadReports readReports(ObjectProvider<BounceAddress> address) {
        return new ReadReports(address.getIfAvailable());
    }
}
