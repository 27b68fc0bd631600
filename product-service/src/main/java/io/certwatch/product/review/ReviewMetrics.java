package io.certwatch.product.review;

import io.certwatch.platform.meter.CompanyTag;
import io.certwatch.product.aggregate.decision.Decision;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.springframework.stereotype.Component;

/**
 * {@code product.decisions} by company, outcome and scope: decisions made. {@code product.decisions.ended} by company
 * and how (revoked, expired).
 */
@Component
public class ReviewMetrics {

    private final MeterRegistry meters;

    ReviewMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    public void countDecision(Decision decision) {
        meters.counter(
                        "product.decisions",
                        Tags.of(
                                        "outcome",
                                        name(decision.outcome()),
                                        "scope",
                                        name(decision.extent().scope()))
                                .and(CompanyTag.of(decision.company())))
                .increment();
    }

    public void countRevocation(String company) {
        countEnd(company, "revoked");
    }

    public void countExpiry(String company) {
        countEnd(company, "expired");
    }

    private void countEnd(String company, String how) {
        meters.counter("product.decisions.ended", Tags.of("how", how).and(CompanyTag.of(company)))
                .increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
