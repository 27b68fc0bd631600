package io.certwatch.product.review.micrometer;

import io.certwatch.product.decision.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * {@code product.decisions} by outcome and scope: decisions made. {@code product.decisions.ended} by how (revoked,
 * expired).
 */
@Component
public class ReviewMetrics {

    private final MeterRegistry meters;

    ReviewMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void decided(Decision decision) {
        meters.counter(
                        "product.decisions",
                        "outcome",
                        name(decision.outcome()),
                        "scope",
                        name(decision.extent().scope()))
                .increment();
    }

    public void revoked() {
        ended("revoked", 1);
    }

    public void expired(int count) {
        ended("expired", count);
    }

    private void ended(String how, int count) {
        meters.counter("product.decisions.ended", "how", how).increment(count);
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
