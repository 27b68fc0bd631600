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
    private final ProcessImportFile takeInFile;
    private final WithdrawAbsent withdrawAbsent;
    private final SingleInstanceLock exclusive;
    private final Diagnosis diagnosis;
    private final IntFunction<Duration> pauses;
    private final BooleanSupplier catalogueReady;
    private final Consumer<Import> news;
    private final Tracing tracing;
    private final Clock clock;
    private volatile String lastServed = "";

    /** @param pauses after that many attempts without progress, counted from 1 */
    WorkOffImports(
            Imports imports, Originals originals, ProcessImportFile takeInFile, WithdrawAbsent withdrawAbsent, SingleInstanceLock exclusive, Diagnosis diagnosis,
            IntFunction<Duration> pauses, BooleanSupplier catalogueReady, Consumer<Import> news, Tracing tracing, Clock clock) {
        this.imports = imports;
        this.originals = originals;
        this.takeInFile = takeInFile;
        this.withdrawAbsent = withdrawAbsent;
        this.exclusive = exclusive;
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
            if (exclusive.run("inventory-imports-" + company, () -> serve(company))) return;
        }
    }

    /** Starts with the company after the one served last. */
    private List<String> inTurn() {
        var companies = new ArrayList<>(imports.waiting());
        long served = companies.stream().filter(company -> company.compareTo(lastServed) <= 0).count();
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
        var course = new ImportRun(imports, clock, waiting);
        try {
            attempt(course);
        } catch (ImportRun.Left _) {
            // whoever has changed it continues or has ended it
        }
        if (course.now().phase().ended() && waiting.phase() != Phase.WITHDRAWING) news.accept(course.now());
    }

    /** A failure may be transient or permanent, which cannot be told, so attempts are repeated for a limited time. */
    private void attempt(ImportRun course) {
        try {
            if (course.now().attempts() >= ATTEMPTS) giveUp(course, course.now().setback());
            else work(course);
        } catch (ImportRun.Left left) {
            throw left;
        } catch (RuntimeException | VirtualMachineError broken) {
            setBack(course, diagnosis.of(course.now(), broken));
        }
    }

    private void setBack(ImportRun course, String reason) {
        int attempts = Math.max(1, course.now().attempts());
        var at = clock.instant();
        var setback = new TemporaryFailure(reason, at, at.plus(pauses.apply(attempts)));
        if (attempts >= ATTEMPTS) giveUp(course, setback);
        else course.go(now -> now.setBack(setback));
    }

    private void giveUp(ImportRun course, @Nullable TemporaryFailure last) {
        var reason = "work on it was taken up " + ATTEMPTS + " times and did not go on" + (last == null ? "" : "; the last time " + last.reason());
        var failure = new Failure(reason, null);
        course.go(now -> now.phase() == Phase.WITHDRAWING ? now.givenUpWithdrawing(failure) : now.failed(failure, clock.instant()));
    }

    private void work(ImportRun course) {
        switch (course.now().phase()) {
            case RECEIVED, CHECKING -> takeIn(course, Phase.CHECKING);
            case STORING, COMPARING -> takeIn(course, Phase.STORING);
            case WITHDRAWING -> withdrawAbsent.goOn(course);
            case CANCELLING -> course.go(now -> now.cancelled(now.progress(), clock.instant()));
            case DONE, FAILED, CANCELLED -> throw new IllegalStateException(course.now().id() + " waits for nobody");
        }
    }

    private void takeIn(ImportRun course, Phase phase) {
        course.go(now -> now.takenUp(phase, clock.instant()));
        originals.onDisk(course.now().original(), path -> takeInFile.takeIn(path, course));
    }
}
