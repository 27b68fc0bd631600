package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.product.Registration;
import io.certwatch.product.productimport.reading.InventoryFile;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.Reading;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Reads a file twice: once completely without storing anything, so that an unreadable file changes nothing; then row
 * by row into the inventory.
 */
final class ProcessImportFile {

    /** In the first pass, which only counts. */
    private static final int ROWS_BETWEEN_LOOKS = 5_000;
    /** A file that costs that many readers in succession is to blame. */
    private static final int READERS_LOST = 3;

    private final InventoryFiles files;
    private final RowFindings findings;
    private final StoreRows storeRows;
    private final FindAbsent findAbsent;
    private final Tracing tracing;
    private final Clock clock;
    private final int batch;

    ProcessImportFile(
            InventoryFiles files,
            RowFindings findings,
            StoreRows storeRows,
            FindAbsent findAbsent,
            Tracing tracing,
            Clock clock,
            int batch) {
        this.files = files;
        this.findings = findings;
        this.storeRows = storeRows;
        this.findAbsent = findAbsent;
        this.tracing = tracing;
        this.clock = clock;
        this.batch = batch;
    }

    void takeIn(Path path, ImportRun run) {
        try (var file = files.open(path, run.now().said())) {
            if (run.now().phase() == Phase.CHECKING) check(file, run);
            if (run.now().phase() == Phase.STORING) store(file, run);
        } catch (UnreadableFile unreadable) {
            if (unreadable instanceof ReaderLost lost && run.now().attempts() < READERS_LOST) throw lost;
            run.go(now -> now.failed(new Failure(unreadable.reason(), unreadable.place()), clock.instant()));
        }
    }

    private void check(InventoryFile file, ImportRun run) {
        findings.forgetRows(run.now().id());
        run.go(now -> now.checked(file.detection(), clock.instant()));
        try (var reading = file.read()) {
            each(reading, 0, ROWS_BETWEEN_LOOKS, rows -> {
                findings.reject(run.now().id(), rows.rejected());
                findings.remark(run.now().id(), rows.remarked());
                run.go(now -> now.goesOn(
                        now.progress().plus(rows, Registration.NOTHING, ReadPosition.in(reading), clock.instant())));
            });
        }
        var found = run.now().progress();
        if (found.read() == 0) throw new UnreadableFile("there are no rows below its headers");
        if (found.read() == found.rejected())
            throw new UnreadableFile("none of its rows can be imported; see the errors of each row");
        run.go(now -> now.storing().takenUp(Phase.STORING, clock.instant()));
    }

    /**
     * Rows that were stored before a crash are read again, to detect repeated SKUs and the products that a full
     * export names, but not stored again.
     */
    private void store(InventoryFile file, ImportRun run) {
        try (var reading = file.read();
                var storing = new BatchWriter(storeRows, findings, run, reading, tracing, clock)) {
            each(reading, run.now().progress().read(), batch, storing::begin);
            storing.finish();
            if (run.now().full()) findAbsent.find(run, reading);
        }
        run.go(now -> now.done(clock.instant()));
    }

    private static void each(Reading reading, long done, int most, Consumer<RowBatch> batches) {
        var rows = new RowBatch();
        for (long number = 0; reading.hasNext(); ) {
            var read = reading.next();
            if (read instanceof Read.Blank || ++number <= done) continue;
            rows.add(number, read);
            if (!rows.full(most)) continue;
            batches.accept(rows);
            rows = new RowBatch();
        }
        if (rows.size() > 0) batches.accept(rows);
    }
}
