package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.Phase;
import io.certwatch.importjob.RowFindings;
import io.certwatch.platform.text.Sentence;
import io.certwatch.product.aggregate.Sku;
import io.certwatch.product.aggregate.StaleProduct;
import io.certwatch.product.engine.Explanation;
import io.certwatch.product.inventory.WithdrawProducts;
import io.certwatch.product.productimport.reading.UnreadableInventory;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How the import of an export is processed; it waits for a catalogue that allows verdicts. */
record InventoryImportSteps(
        Originals originals,
        ProcessImportFile processImportFile,
        WithdrawProducts withdrawProducts,
        RowFindings findings,
        BooleanSupplier catalogueReady)
        implements ImportSteps<InventoryExport> {

    private static final int WITHDRAWN_AT_ONCE = 500;

    @Override
    public boolean ready() {
        return catalogueReady.getAsBoolean();
    }

    @Override
    public void process(ImportRun<InventoryExport> run) {
        originals.onDisk(run.now().original().sha256(), path -> processImportFile.process(path, run));
    }

    /** Withdraws the products that a full export does not name, after a person has requested it. */
    @Override
    public void withdraw(ImportRun<InventoryExport> run) {
        var of = run.now();
        var since = withdrawal(of).since();
        for (var skus = absent(of); !skus.isEmpty(); skus = absent(run.now())) {
            int withdrawn = withdrawProducts.withdraw(
                    of.owner(),
                    skus.stream().map(Sku::new).toList(),
                    of.receivedAt(),
                    since,
                    InventoryExport.cause(of));
            var last = skus.getLast();
            run.go(now -> now.with(now.details().with(withdrawal(now).plus(withdrawn, last)))
                    .withdrawing());
        }
        run.done();
    }

    private List<String> absent(ImportJob<InventoryExport> of) {
        return findings.absent(of.id(), withdrawal(of).after(), WITHDRAWN_AT_ONCE);
    }

    private static Withdrawal withdrawal(ImportJob<InventoryExport> of) {
        return requireNonNull(of.details().withdrawal());
    }

    @Override
    public Sentence reason(Throwable interruption) {
        if (interruption instanceof ReaderLost lost) return UnreadableInventory.words(lost);
        for (@Nullable Throwable cause = interruption; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleProduct) return Sentence.of(Explanation.of("import.changed-by-others"));
        }
        return ImportSteps.super.reason(interruption);
    }

    /** An import whose withdrawal is given up is done as before; the withdrawal can be requested again. */
    @Override
    public ImportJob<InventoryExport> givenUp(ImportJob<InventoryExport> of, ImportFailure why, Instant at) {
        if (of.phase() != Phase.WITHDRAWING) return of.fail(why, at);
        return of.with(of.details().with(withdrawal(of).fail(why.reason()))).complete(at);
    }
}
