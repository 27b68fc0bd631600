package io.certwatch.importjob;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * {@code <prefix>.imports} counts imports by outcome (done, held, failed, cancelled); {@code <prefix>.import.rows}
 * counts the rows of imports that have ended by outcome, whatever the outcome of the import, and what full files lack.
 */
final class ImportMetrics<D> implements Consumer<ImportJob<D>> {

    private final MeterRegistry meters;
    private final String prefix;

    ImportMetrics(MeterRegistry meters, ImportNames names) {
        this.meters = meters;
        this.prefix = names.meters();
        for (var outcome : List.of(Phase.DONE, Phase.HELD, Phase.FAILED, Phase.CANCELLED)) count(outcome, 0);
        count(RowCounts.NONE);
    }

    @Override
    public void accept(ImportJob<D> job) {
        count(job.phase(), 1);
        if (job.phase().ended()) count(job.progress().rows());
    }

    private void count(Phase outcome, long more) {
        count("imports", outcome.name().toLowerCase(Locale.ROOT), more);
    }

    private void count(RowCounts rows) {
        count("import.rows", "stored", rows.stored());
        count("import.rows", "unchanged", rows.unchanged());
        count("import.rows", "repeated", rows.repeated());
        count("import.rows", "rejected", rows.rejected());
        count("import.rows", "remarked", rows.remarked());
        count("import.rows", "absent", rows.absent());
    }

    private void count(String meter, String outcome, long more) {
        meters.counter(prefix + "." + meter, "outcome", outcome).increment(more);
    }
}
