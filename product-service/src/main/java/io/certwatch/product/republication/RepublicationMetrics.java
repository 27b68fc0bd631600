package io.certwatch.product.republication;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * {@code product.republished} by kind: records published again. {@code
 * product.republications.running}: republications in progress.
 */
@Component
class RepublicationMetrics {

    private final Map<RecordKind, Counter> published = new EnumMap<>(RecordKind.class);

    RepublicationMetrics(Republications republications, MeterRegistry meters) {
        for (var kind : RecordKind.values()) {
            published.put(
                    kind,
                    Counter.builder("product.republished")
                            .tag("kind", kind.name().toLowerCase(Locale.ROOT))
                            .description("Records published again on request")
                            .register(meters));
        }
        Gauge.builder(
                        "product.republications.running",
                        () -> republications.running().size())
                .description("Kinds of records that are being published again")
                .register(meters);
    }

    public void countPublished(RecordKind kind, int records) {
        requireNonNull(published.get(kind)).increment(records);
    }
}
