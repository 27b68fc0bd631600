package io.certwatch.product.republication;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.product.NewestRecords;
import io.certwatch.product.republication.micrometer.RepublicationMetrics;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepublicationConfiguration {

    private static final int PAGE = 500;

    @Bean
    RepublishRecords republishRecords(
            Republications republications,
            NewestRecords records,
            SingleInstanceLock lock,
            RepublicationMetrics metrics,
            Tracing tracing,
            Clock clock) {
        return new RepublishRecords(republications, records, lock, metrics::published, PAGE, tracing, clock);
    }

    @Bean
    Worker republicationWorker(RepublishRecords republish) {
        return new Worker("republication", 1, republish::continueAll);
    }
}
