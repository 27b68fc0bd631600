package io.certwatch.product.productimport;

import static java.util.Objects.requireNonNull;

import io.certwatch.importjob.ImportFailure;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportRun;
import io.certwatch.importjob.ImportSteps;
import io.certwatch.importjob.Originals;
import io.certwatch.importjob.Phase;
import io.certwatch.product.product.StaleProduct;
import io.certwatch.tabular.spreadsheet.ReaderLost;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** How the import of an export is processed; it waits for a catalogue that allows verdicts. */
final class InventoryImportSteps implements ImportSteps<InventoryExport> {

    private final Originals originals;
    private final ProcessImportFile processImportFile;
    private final WithdrawAbsent withdrawAbsent;
    private final BooleanSupplier catalogueReady;

    InventoryImportSteps(
            Originals originals,
            ProcessImportFile processImportFile,
            WithdrawAbsent withdrawAbsent,
            BooleanSupplier catalogueReady) {
        this.originals = originals;
        this.processImportFile = processImportFile;
        this.withdrawAbsent = withdrawAbsent;
        this.catalogueReady = catalogueReady;
    }

    @Override
    public boolean ready() {
        return catalogueReady.getAsBoolean();
    }

    @Override
    public void process(ImportRun<InventoryExport> run) {
        originals.onDisk(run.now().original().sha256(), path -> processImportFile.process(path, run));
    }

    @Override
    public void withdraw(ImportRun<InventoryExport> run) {
        withdrawAbsent.withdraw(run);
    }

    @Override
    public String reason(Throwable interruption) {
        if (interruption instanceof ReaderLost lost) return lost.reason();
        for (@Nullable Throwable cause = interruption; cause != null; cause = cause.getCause()) {
            if (cause instanceof StaleProduct) return "its products were changed by others at the same time";
        }
        return ImportSteps.super.reason(interruption);
    }

    /** An import whose withdrawal is given up is done as before; the withdrawal can be requested again. */
    @Override
    public ImportJob<InventoryExport> givenUp(ImportJob<InventoryExport> of, ImportFailure why, Instant at) {
        if (of.phase() != Phase.WITHDRAWING) return of.failed(why, at);
        var withdrawal = requireNonNull(of.details().withdrawal());
        return of.with(of.details().with(withdrawal.failed(why.reason()))).done(at);
    }
}
