package io.certwatch.product.productimport;

import io.certwatch.importjob.FindAbsent;
import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.ActiveSkus;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.productimport.RowBatch.ReadPosition;
import io.certwatch.product.productimport.reading.DistinctRows;
import io.certwatch.product.productimport.reading.InventoryFile;
import io.certwatch.product.productimport.reading.InventoryFiles;
import io.certwatch.product.productimport.reading.Read;
import io.certwatch.product.productimport.reading.UnreadableInventory;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;

/**
 * Reads a file twice: once completely without storing anything, so that an unreadable file changes nothing; then row
 * by row into the inventory.
 */
record ProcessImportFile(
        InventoryFiles files,
        RowFindings findings,
        StoreRows storeRows,
        StoreProofs storeProofs,
        StoreVendorNames storeVendorNames,
        FindAbsent findAbsent,
        ActiveSkus activeSkus,
        Tracing tracing,
        Clock clock,
        int batch) {

    /** In the first pass, which only counts. */
    private static final int ROWS_BETWEEN_LOOKS = 5_000;
    /** A file that costs that many readers in succession is to blame. */
    private static final int READERS_LOST = 3;

    void process(Path path, ImportRun<InventoryExport> run) {
        try (var file = files.open(path, run.now().details().said())) {
            if (run.now().phase() == Phase.CHECKING) check(file, run);
            if (run.now().phase() == Phase.STORING) store(file, run);
        } catch (UnreadableFile unreadable) {
            if (unreadable instanceof ReaderLost lost && run.now().attempts() < READERS_LOST) throw lost;
            var place = unreadable.place();
            run.fail(
                    place == null
                            ? new ImportFailure(UnreadableInventory.words(unreadable))
                            : new ImportFailure(UnreadableInventory.words(unreadable), place.sheet(), place.row()));
        }
    }

    private void check(InventoryFile file, ImportRun<InventoryExport> run) {
        findings.forgetRows(run.now().id());
        run.go(now -> now.with(now.details().withDetection(file.detection())).restart(clock.instant()));
        try (var reading = file.read()) {
            each(reading, 0, ROWS_BETWEEN_LOOKS, rows -> {
                rows.storeFindings(findings, run.now().id());
                var position = ReadPosition.in(reading);
                run.progress(rows.countedAfter(run.now(), Registration.NOTHING, position), position.share());
            });
        }
        var found = run.now().progress().rows();
        if (found.read() == 0) throw new UnreadableInventory(Explanation.of("import.no-rows"));
        if (found.read() == found.rejected()) throw new UnreadableInventory(Explanation.of("import.all-rejected"));
        run.go(ImportJob::storing);
        run.begin(Phase.STORING);
    }

    /**
     * Rows that were stored before a crash are read again, to detect repeated SKUs and the products that a full
     * export names, but not stored again.
     */
    private void store(InventoryFile file, ImportRun<InventoryExport> run) {
        var of = run.now();
        try (var reading = file.read();
                var storing =
                        new BatchWriter(storeRows, storeProofs, storeVendorNames, findings, run, reading, tracing)) {
            each(reading, of.progress().rows().read(), batch, storing::begin);
            storing.finish();
            if (of.details().full())
                findAbsent.find(run, sku -> activeSkus.eachSku(of.owner(), of.receivedAt(), sku), reading::names);
        }
        run.done();
    }

    private static void each(DistinctRows reading, long done, int most, Consumer<RowBatch> batches) {
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
