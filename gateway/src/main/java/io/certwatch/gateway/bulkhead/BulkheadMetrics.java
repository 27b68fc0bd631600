package io.certwatch.gateway.bulkhead;

import io.certwatch.gateway.bulkhead.Admission.Refusal;
import io.certwatch.platform.meter.CompanyTag;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * {@code gateway.bulkheads.refused} by company, bulkhead and reason: calls that found no place because of the share of their company
 * ({@code share_taken}), or at all ({@code all_taken}).
 */
@Component
final class BulkheadMetrics {

    private final MeterRegistry meters;

    BulkheadMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    /** @param company null for a caller without one, and for a caller who is not known */
    void countRefusal(String bulkhead, @Nullable String company, Refusal refusal) {
        Counter.builder("gateway.bulkheads.refused")
                .tags(Tags.of("bulkhead", bulkhead, "reason", refusal.name().toLowerCase(Locale.ROOT))
                        .and(CompanyTag.of(company)))
                .description("Calls that found no place")
                .register(meters)
                .increment();
    }
}
