package io.certwatch.product.sweep.micrometer;

import io.certwatch.product.certificate.CertificateReadModel;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * {@code product.certificates.waiting}: certificates whose products have not been assessed with them yet. {@code
 * product.certificates.put.off}: those that wait because a product could not be assessed or saved. {@code
 * product.certificates.oldest.age}: how long the oldest of them has waited, in seconds.
 */
@Component
class CertificateMetrics implements MeterBinder {

    private final CertificateReadModel certificates;
    private final Clock clock;

    CertificateMetrics(CertificateReadModel certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Override
    public void bindTo(MeterRegistry meters) {
        Gauge.builder(
                        "product.certificates.waiting",
                        () -> certificates.backlog().waiting())
                .description("Certificates whose products have not been assessed with them yet")
                .register(meters);
        Gauge.builder(
                        "product.certificates.put.off",
                        () -> certificates.backlog().putOff())
                .description("Certificates that wait because a product could not be assessed or saved")
                .register(meters);
        Gauge.builder("product.certificates.oldest.age", this::age)
                .baseUnit("seconds")
                .description("How long the oldest of them has waited")
                .register(meters);
    }

    private double age() {
        var since = certificates.backlog().oldestSince();
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
