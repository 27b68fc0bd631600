package io.certwatch.importjob;

import io.certwatch.platform.meter.CompanyTag;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code <prefix>.imports} counts imports by company and outcome (done, held, failed, cancelled); {@code
 * <prefix>.import.rows} counts the rows of imports that have ended by company and outcome, whatever the outcome of the
 * import, and what full files lack. Imports that belong to no company are those of the company {@code none}. {@code
 * <prefix>.import.oldest.age} are the seconds since the arrival of the oldest import with work to do; 0 if there is none.
 */
final class ImportMetrics<D> implements Consumer<ImportJob<D>> {

    private final MeterRegistry meters;
    private final String prefix;

    ImportMetrics(MeterRegistry meters, ImportNames names, Imports<D> imports, InstantSource clock) {
        this.meters = meters;
        this.prefix = names.meters();
        TimeGauge.builder(prefix + ".import.oldest.age", () -> oldestAge(imports, clock.instant()), TimeUnit.SECONDS)
                .description("Since the arrival of the oldest import with work to do")
                .register(meters);
    }

    private static double oldestAge(Imports<?> imports, Instant now) {
        return imports.waiting().stream()
                .flatMap(owner -> imports.next(owner).stream())
                .mapToDouble(
                        oldest -> Duration.between(oldest.receivedAt(), now).toSeconds())
                .max()
                .orElse(0);
    }

    @Override
    public void accept(ImportJob<D> job) {
        count(job, "imports", job.phase().name().toLowerCase(Locale.ROOT), 1);
        if (job.phase().ended()) countRows(job, job.progress().rows());
    }

    private void countRows(ImportJob<D> job, RowCounts rows) {
        count(job, "import.rows", "stored", rows.stored());
        count(job, "import.rows", "unchanged", rows.unchanged());
        count(job, "import.rows", "repeated", rows.repeated());
        count(job, "import.rows", "rejected", rows.rejected());
        count(job, "import.rows", "remarked", rows.remarked());
        count(job, "import.rows", "absent", rows.absent());
    }

    private void count(ImportJob<D> job, String meter, String outcome, long more) {
        var tags = Tags.of("outcome", outcome).and(CompanyTag.of(job.owner()));
        meters.counter(prefix + "." + meter, tags).increment(more);
    }
}
