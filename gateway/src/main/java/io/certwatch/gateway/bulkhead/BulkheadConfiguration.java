package io.certwatch.gateway.bulkhead;

import org.springframework.cloud.gateway.server.mvc.filter.FilterSupplier;
import org.springframework.cloud.gateway.server.mvc.filter.SimpleFilterSupplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class BulkheadConfiguration {

    @Bean
    FilterSupplier bulkheadFilters() {
        return new SimpleFilterSupplier(BulkheadFilters.class);
    }
}
