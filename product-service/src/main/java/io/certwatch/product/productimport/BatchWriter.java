package io.certwatch.product.productimport;

import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.product.aggregate.AssessmentListener;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.inventory.Registration;
import io.certwatch.product.productimport.RowBatch.ReadPosition;
import io.certwatch.product.productimport.reading.DistinctRows;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Stores one batch while the next is read, and each batch in parallel lanes: while one waits for the database,
 * another can assess. A batch is counted, and the import's progress stored, before the next begins, so a crash or a
 * cancellation finds at most one unfinished batch.
 */
final class BatchWriter implements AutoCloseable {

    private static final int LANES = 4;
    /** In products; fewer are not worth separate queries. */
    static final int SHORTEST_LANE = 100;

    /** @param until the read position when the batch was full */
    private record Batch(RowBatch rows, ReadPosition until, List<Future<Registration>> lanes) {}

    private final StoreRows storeRows;
    private final StoreProofs storeProofs;
    private final StoreVendorNames storeVendorNames;
    private final RowFindings findings;
    private final ImportRun<InventoryExport> run;
    private final DistinctRows reading;
    private final Tracing tracing;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Batch underWay;

    BatchWriter(
            StoreRows storeRows,
            StoreProofs storeProofs,
            StoreVendorNames storeVendorNames,
            RowFindings findings,
            ImportRun<InventoryExport> run,
            DistinctRows reading,
            Tracing tracing) {
        this.storeRows = storeRows;
        this.storeProofs = storeProofs;
        this.storeVendorNames = storeVendorNames;
        this.findings = findings;
        this.run = run;
        this.reading = reading;
        this.tracing = tracing;
    }

    void begin(RowBatch rows) {
        var until = ReadPosition.in(reading);
        finish();
        var of = run.now();
        underWay = new Batch(
                rows,
                until,
                lanes(rows.products()).stream()
                        .map(lane -> threads.submit(tracing.carriedBy(() -> storeRows.store(of, lane, rows::fill))))
                        .toList());
    }

    private static List<List<Product>> lanes(List<Product> products) {
        int length = Math.max(SHORTEST_LANE, Math.ceilDiv(products.size(), LANES));
        var lanes = new ArrayList<List<Product>>(LANES);
        for (int from = 0; from < products.size(); from += length)
            lanes.add(products.subList(from, Math.min(products.size(), from + length)));
        return lanes;
    }

    /** Waits for the unfinished batch, and counts it. */
    void finish() {
        if (underWay == null) return;
        var rows = underWay.rows();
        var until = underWay.until();
        var registered =
                underWay.lanes().stream().map(BatchWriter::outcome).reduce(Registration.NOTHING, Registration::and);
        underWay = null;
        rows.reject(registered.lost(), StoreRows.LOST);
        rows.reject(registered.unjudged(), AssessmentListener.REASON);
        storeProofs.store(run.now(), rows);
        storeVendorNames.store(run.now(), rows);
        rows.storeFindings(findings, run.now().id());
        run.checkpoint(
                export -> export.count(registered.verdicts()),
                rows.countedAfter(run.now(), registered, until),
                until.share());
    }

    private static Registration outcome(Future<Registration> lane) {
        try {
            return lane.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) throw cause;
            if (failed.getCause() instanceof Error cause) throw cause;
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while storing", stopping);
        }
    }

    /** Waits for the unfinished batch, and does not count it. */
    @Override
    public void close() {
        threads.close();
    }
}
