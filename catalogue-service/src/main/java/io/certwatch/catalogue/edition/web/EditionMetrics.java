package io.certwatch.catalogue.edition.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** {@code editions.uploads}: uploads by {@code outcome} (drafted, replaced, unchanged, refused). */
@Component
class EditionMetrics {

    enum Outcome {
        DRAFTED,
        REPLACED,
        UNCHANGED,
        REFUSED;

        private String tag() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final MeterRegistry meters;

    EditionMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var outcome : Outcome.values()) meters.counter("editions.uploads", "outcome", outcome.tag());
    }

    void uploaded(Outcome outcome) {
        meters.counter("editions.uploads", "outcome", outcome.tag()).increment();
    }
}
