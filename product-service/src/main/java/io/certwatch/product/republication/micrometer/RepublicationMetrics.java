package io.certwatch.product.republication.micrometer;

import io.certwatch.product.republication.Republications;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

/** {@code product.assessments.republished} counts assessments that were published again; {@code product.republications.running} is what its name says. */
@Component
public class RepublicationMetrics {

    private final Counter published;

    RepublicationMetrics(Republications republications, MeterRegistry meters) {
        this.published = Counter.builder("product.assessments.republished")
                .description("Assessments that were published again on request")
                .register(meters);
        Gauge.builder("product.republications.running", () -> republications.running().size())
                .description("Companies whose assessments are being published again")
                .register(meters);
    }

    public void published(int assessments) {
        published.increment(assessments);
    }
}
