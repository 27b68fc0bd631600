package io.certwatch.product.productimport;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Processes waiting imports: for each company one at a time in the order of arrival, so that no older export
 * overtakes a newer one; after each import it is the next company's turn, however many imports another company has
 * sent.
 */
public final class WorkOffImports {

    private static final int ATTEMPTS = 16;

    private final Imports imports;
    private final Originals originals;
    private final ProcessImportFile processImportFile;
    private final WithdrawAbsent withdrawAbsent;
    private final SingleInstanceLock lock;
    private final Diagnosis diagnosis;
    private final IntFunction<Duration> pauses;
    private final BooleanSupplier catalogueReady;
    private final Consumer<Import> news;
    private final Tracing tracing;
    private final Clock clock;
    private volatile String lastServed = "";

    /** @param pauses after that many attempts without progress, counted from 1 */
    WorkOffImports(
            Imports imports,
            Originals originals,
            ProcessImportFile processImportFile,
            WithdrawAbsent withdrawAbsent,
            SingleInstanceLock lock,
            Diagnosis diagnosis,
            IntFunction<Duration> pauses,
            BooleanSupplier catalogueReady,
            Consumer<Import> news,
            Tracing tracing,
            Clock clock) {
        this.imports = imports;
        this.originals = originals;
        this.processImportFile = processImportFile;
        this.withdrawAbsent = withdrawAbsent;
        this.lock = lock;
        this.diagnosis = diagnosis;
        this.pauses = pauses;
        this.catalogueReady = catalogueReady;
        this.news = news;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Waits for a catalogue that allows verdicts; the imports stay stored. */
    public void workOff() {
        if (!catalogueReady.getAsBoolean()) return;
        for (var company : inTurn()) {
            if (next(company).isEmpty()) continue;
            if (lock.run("inventory-imports-" + company, () -> serve(company))) return;
        }
    }

    /** Starts with the company after the one served last. */
    private List<String> inTurn() {
        var companies = new ArrayList<>(imports.waiting());
        long served = companies.stream()
                .filter(company -> company.compareTo(lastServed) <= 0)
                .count();
        Collections.rotate(companies, (int) -served);
        return companies;
    }

    private void serve(String company) {
        lastServed = company;
        next(company).ifPresent(first -> tracing.within(first.traceparent(), "work off import", () -> work(first)));
    }

    /** Empty if the oldest is postponed, because none overtakes it. */
    private Optional<Import> next(String company) {
        return imports.underWay(company).stream().findFirst().filter(first -> !first.rests(clock.instant()));
    }

    private void work(Import waiting) {
        var run = new ImportRun(imports, clock, waiting);
        try {
            attempt(run);
        } catch (ImportRun.Left _) {
            // whoever has changed it continues or has ended it
        }
        if (run.now().phase().ended() && waiting.phase() != Phase.WITHDRAWING) news.accept(run.now());
    }

    /** A failure may be transient or permanent, which cannot be told, so attempts are repeated for a limited time. */
    private void attempt(ImportRun run) {
        try {
            if (run.now().attempts() >= ATTEMPTS) giveUp(run, run.now().setback());
            else work(run);
        } catch (ImportRun.Left left) {
            throw left;
        } catch (RuntimeException | VirtualMachineError broken) {
            setBack(run, diagnosis.of(run.now(), broken));
        }
    }

    private void setBack(ImportRun run, String reason) {
        int attempts = Math.max(1, run.now().attempts());
        var at = clock.instant();
        var setback = new TemporaryFailure(reason, at, at.plus(pauses.apply(attempts)));
        if (attempts >= ATTEMPTS) giveUp(run, setback);
        else run.go(now -> now.setBack(setback));
    }

    private void giveUp(ImportRun run, @Nullable TemporaryFailure last) {
        var reason = "work on it was attempted " + ATTEMPTS + " times without progress"
                + (last == null ? "" : "; the last time " + last.reason());
        var failure = new Failure(reason, null);
        run.go(now -> now.phase() == Phase.WITHDRAWING
                ? now.givenUpWithdrawing(failure)
                : now.failed(failure, clock.instant()));
    }

    private void work(ImportRun run) {
        switch (run.now().phase()) {
            case RECEIVED, CHECKING -> takeIn(run, Phase.CHECKING);
            case STORING, COMPARING -> takeIn(run, Phase.STORING);
            case WITHDRAWING -> withdrawAbsent.resume(run);
            case CANCELLING -> run.go(now -> now.cancelled(now.progress(), clock.instant()));
            case DONE, FAILED, CANCELLED ->
                throw new IllegalStateException(run.now().id() + " has no pending work");
        }
    }

    private void takeIn(ImportRun run, Phase phase) {
        run.go(now -> now.takenUp(phase, clock.instant()));
        originals.onDisk(run.now().original(), path -> processImportFile.takeIn(path, run));
    }
}
