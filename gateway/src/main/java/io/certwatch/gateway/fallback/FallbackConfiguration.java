package io.certwatch.gateway.fallback;

import org.springframework.cloud.gateway.server.mvc.filter.FilterSupplier;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FallbackConfiguration {

    @Bean
    FilterSupplier fallbackFilters() {
        return new SimpleFilterSupplier(FallbackFilters.class);
    }
}
