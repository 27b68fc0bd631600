package io.certwatch.product.republication;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.OneInstance;
import io.certwatch.platform.work.Worker;
import io.certwatch.product.product.CurrentAssessments;
import io.certwatch.product.republication.micrometer.RepublicationMetrics;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RepublicationConfiguration {

    private static final int PAGE = 500;

    @Bean
    RepublishAssessments republishAssessments(
            Republications republications, CurrentAssessments assessments, OneInstance oneInstance, RepublicationMetrics metrics,
            Tracing tracing, Clock clock) {
        return new RepublishAssessments(republications, assessments, oneInstance::run, metrics::published, PAGE, tracing, clock);
    }

    @Bean
    Worker republicationWorker(RepublishAssessments republish) {
        return new Worker("republication", 1, republish::goOn);
    }
}
