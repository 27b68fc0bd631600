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

/** Takes imports in the order of their arrival, one at a time however many instances there are, so that an older list never overtakes a newer one. */
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

    /** @param pauses after so many attempts, counted from 1 */
    WorkOffImports(
            Imports imports, AppliedBefore appliedBefore, CheckList checkList, ApplyList applyList, SingleInstanceLock exclusive, Diagnosis diagnosis,
            IntFunction<Duration> pauses, Consumer<ListImport> news, Tracing tracing, Clock clock) {
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

    /** None overtakes one that rests. */
    private Optional<ListImport> next() {
        return imports.next().filter(first -> !first.rests(clock.instant()));
    }

    private void workOff(ListImport list) {
        tracing.within(list.traceparent(), "work off list", () -> take(list));
    }

    private void take(ListImport waiting) {
        var run = new ImportRun(imports, clock, waiting);
        try {
            attempt(run);
        } catch (ImportRun.Left _) {
            // whoever has changed it goes on with it, or has ended it
        }
        news.accept(run.now());
    }

    /** Whatever breaks it off passes, or it does so every time: nobody can tell, so it is attempted for a while. */
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
        run.go(now -> now.failed("work on it was begun " + now.attempts() + " times and never ended" + why, clock.instant()));
    }

    private void work(ImportRun run) {
        if (run.now().phase() == Phase.CANCELLING) run.go(now -> now.cancelled(now.progress(), clock.instant()));
        else readOnce(run);
    }

    /** Says that it was begun before it is, so that an attempt counts that ends with the process. */
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
