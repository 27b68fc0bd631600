package io.certwatch.product.productimport.micrometer;

import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * {@code product.imports} by outcome (done, failed, cancelled): imports that have ended. {@code product.import.rows}
 * by outcome (stored, unchanged, repeated, rejected): their rows, whatever the import's outcome.
 */
@Component
class ImportMetrics implements Consumer<Import> {

    private final MeterRegistry meters;

    ImportMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var outcome : List.of(Phase.DONE, Phase.FAILED, Phase.CANCELLED))
            count("product.imports", name(outcome), 0);
        for (var outcome : List.of("stored", "unchanged", "repeated", "rejected", "remarked"))
            count("product.import.rows", outcome, 0);
    }

    @Override
    public void accept(Import ended) {
        var rows = ended.progress();
        count("product.imports", name(ended.phase()), 1);
        count("product.import.rows", "stored", rows.stored());
        count("product.import.rows", "unchanged", rows.unchanged());
        count("product.import.rows", "repeated", rows.repeated());
        count("product.import.rows", "rejected", rows.rejected());
        count("product.import.rows", "remarked", rows.remarked());
    }

    private void count(String meter, String outcome, long more) {
        meters.counter(meter, "outcome", outcome).increment(more);
    }

    private static String name(Phase phase) {
        return phase.name().toLowerCase(Locale.ROOT);
    }
}
