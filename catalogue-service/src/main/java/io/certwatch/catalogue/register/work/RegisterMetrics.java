package io.certwatch.catalogue.register.work;

import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.Phase;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * {@code register.imports} counts imports by {@code outcome} (done, held, failed); {@code register.rows} counts the rows of completed
 * imports by {@code outcome} (stored, unchanged, rejected); {@code register.absent} counts certificates missing from full lists.
 */
@Component
class RegisterMetrics implements Consumer<ListImport> {

    private final MeterRegistry meters;

    RegisterMetrics(MeterRegistry meters) {
        this.meters = meters;
        for (var outcome : new String[] {"done", "held", "failed"}) count("register.imports", outcome, 0);
        for (var outcome : new String[] {"stored", "unchanged", "rejected"}) count("register.rows", outcome, 0);
        meters.counter("register.absent");
    }

    @Override
    public void accept(ListImport list) {
        if (list.phase() == Phase.HELD) count("register.imports", "held", 1);
        if (list.phase() == Phase.FAILED) count("register.imports", "failed", 1);
        if (list.phase() != Phase.DONE) return;
        count("register.imports", "done", 1);
        count("register.rows", "stored", list.progress().stored());
        count("register.rows", "unchanged", list.progress().unchanged());
        count("register.rows", "rejected", list.progress().rejected());
        meters.counter("register.absent").increment(list.progress().absent());
    }

    private void count(String meter, String outcome, long more) {
        meters.counter(meter, "outcome", outcome).increment(more);
    }
}
