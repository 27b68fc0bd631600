package io.certwatch.catalogue.register;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

@Configuration(proxyBeanMethods = false)
@EnableScheduling
class RegisterConfiguration {

    @Bean
    ExpireCertificates expireCertificates(Certificates certificates, Exclusive exclusive, Clock clock) {
        return new ExpireCertificates(certificates, exclusive, clock);
    }

    @Bean
    WithdrawCertificate withdrawCertificate(Certificates certificates, Clock clock) {
        return new WithdrawCertificate(certificates, clock);
    }
}
