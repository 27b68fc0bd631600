package io.certwatch.product.certificate;

import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    @Bean
    FollowCertificates followCertificates(CertificateReadModel readModel, Clock clock) {
        return new FollowCertificates(readModel, clock);
    }
}
