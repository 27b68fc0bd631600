package io.certwatch.product.reassessment;

import io.certwatch.product.inventory.Judges;
import io.certwatch.product.inventory.Products;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ReassessmentSettings.class)
class ReassessmentConfiguration {

    @Bean
    BeginRun beginRun(Runs runs, ReassessmentSettings settings, Clock clock) {
        return new BeginRun(runs, settings.slots(), clock);
    }

    /** By name for the listener, whose annotation takes expressions only. */
    @Bean
    Integer reassessmentWorkers(ReassessmentSettings settings) {
        return settings.workers();
    }

    @Bean
    WorkOffSlot workOffSlot(Runs runs, Products products, Judges judges, ReassessmentSettings settings, Clock clock) {
        return new WorkOffSlot(runs, products, judges, settings.page(), clock);
    }
}
