package io.certwatch.product.coverage;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    @Bean
    FollowCertificates followCertificates(CertificateReadModel readModel) {
        return new FollowCertificates(readModel);
    }
}
