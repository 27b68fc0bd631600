package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import io.certwatch.tabular.BrokenReader;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Processes imports in order of arrival, one at a time across all instances, so that an older list never overtakes a newer one. */
public final class WorkOffImports {

    private static final int ATTEMPTS = 16;
    private static final int BROKEN_READERS = 3;

    private final Imports imports;
    private final AppliedBefore appliedBefore;
    private final CheckList checkList;
    private final ApplyList applyList;
    private final SingleInstanceLock exclusive;
    private final Diagnosis diagnosis;
    private final IntFunction<Duration> pauses;
    private final Consumer<ListImport> news;
    private final Tracing tracing;
    private final Clock clock;

    /** @param pauses the pause after each attempt, counted from 1 */
    WorkOffImports(
            Imports imports,
            AppliedBefore appliedBefore,
            CheckList checkList,
            ApplyList applyList,
            SingleInstanceLock exclusive,
            Diagnosis diagnosis,
            IntFunction<Duration> pauses,
            Consumer<ListImport> news,
            Tracing tracing,
            Clock clock) {
        this.imports = imports;
        this.appliedBefore = appliedBefore;
        this.checkList = checkList;
        this.applyList = applyList;
        this.exclusive = exclusive;
        this.diagnosis = diagnosis;
        this.pauses = pauses;
        this.news = news;
        this.tracing = tracing;
        this.clock = clock;
    }

    public void workOff() {
        if (next().isEmpty()) return;
        exclusive.run("register-imports", () -> {
            for (var next = next(); next.isPresent(); next = next()) workOff(next.get());
        });
    }

    /** Returns nothing while the oldest import is paused, so that none overtakes it. */
    private Optional<ListImport> next() {
        return imports.next().filter(first -> !first.isPaused(clock.instant()));
    }

    private void workOff(ListImport list) {
        tracing.within(list.traceparent(), "work off list", () -> process(list));
    }

    private void process(ListImport waiting) {
        var run = new ImportRun(imports, clock, waiting);
        try {
            attempt(run);
        } catch (ImportRun.Left _) {
            // another instance continues it, or it was cancelled
        }
        news.accept(run.now());
    }

    /** Interruptions may be temporary or permanent, so the work is retried a limited number of times. */
    private void attempt(ImportRun run) {
        try {
            if (run.now().attempts() >= ATTEMPTS) giveUp(run, run.now().setback());
            else work(run);
        } catch (ImportRun.Left left) {
            throw left;
        } catch (RuntimeException | VirtualMachineError broken) {
            setBack(run, diagnosis.of(run.now(), broken), ATTEMPTS);
        }
    }

    private void setBack(ImportRun run, String reason, int atMost) {
        var at = clock.instant();
        var setback = new Setback(reason, at, at.plus(pauses.apply(run.now().attempts())));
        if (run.now().attempts() >= atMost) giveUp(run, setback);
        else run.go(now -> now.setBack(setback));
    }

    private void giveUp(ImportRun run, @Nullable Setback last) {
        var why = last == null ? "" : "; the last time " + last.reason();
        run.go(now ->
                now.failed("work on it was begun " + now.attempts() + " times and never ended" + why, clock.instant()));
    }

    private void work(ImportRun run) {
        if (run.now().phase() == Phase.CANCELLING) run.go(now -> now.cancelled(now.progress(), clock.instant()));
        else readOnce(run);
    }

    /** Stores the beginning first, so that an attempt counts even if the process crashes. */
    private void readOnce(ImportRun run) {
        run.go(ListImport::begins);
        try {
            if (run.now().phase() == Phase.CHECKING) check(run);
            else applyList.apply(run);
        } catch (BrokenReader broken) {
            setBack(run, "it cannot be read: " + broken.reason(), BROKEN_READERS);
        }
    }

    private void check(ImportRun run) throws BrokenReader {
        var before = appliedBefore.recognised(run.now());
        if (before.isPresent()) run.go(_ -> before.get());
        else checkList.check(run);
    }
}
