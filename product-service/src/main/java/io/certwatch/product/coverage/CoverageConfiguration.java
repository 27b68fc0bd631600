package io.certwatch.product.coverage;

import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CoverageConfiguration {

    /** Nothing is known of certificates before the register is followed. */
    @Bean
    Certificates certificates() {
        return _ -> Map.of();
    }
}
