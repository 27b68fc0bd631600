package io.certwatch.catalogue.register;

import io.certwatch.platform.trace.Tracing;
import io.certwatch.tabular.BrokenReader;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes imports in the order of their arrival, one at a time however many instances there are, so that an older list never overtakes a newer one. */
public final class WorkOffImports {

    private static final int ATTEMPTS = 10;
    private static final int BROKEN_READERS = 3;

    private final Imports imports;
    private final AppliedBefore appliedBefore;
    private final CheckList checkList;
    private final ApplyList applyList;
    private final Exclusive exclusive;
    private final Consumer<ListImport> news;
    private final Tracing tracing;
    private final Clock clock;

    WorkOffImports(
            Imports imports, AppliedBefore appliedBefore, CheckList checkList, ApplyList applyList, Exclusive exclusive, Consumer<ListImport> news,
            Tracing tracing, Clock clock) {
        this.imports = imports;
        this.appliedBefore = appliedBefore;
        this.checkList = checkList;
        this.applyList = applyList;
        this.exclusive = exclusive;
        this.news = news;
        this.tracing = tracing;
        this.clock = clock;
    }

    public void workOff() {
        if (imports.next().isEmpty()) return;
        exclusive.run("register-imports", () -> {
            for (Optional<ListImport> next = imports.next(); next.isPresent(); next = imports.next()) workOff(next.get());
        });
    }

    private void workOff(ListImport list) {
        tracing.within(list.traceparent(), "work off list", () -> take(list));
    }

    private void take(ListImport waiting) {
        var run = new ImportRun(imports, clock, waiting);
        try {
            work(run);
        } catch (ImportRun.Left _) {
            // whoever has changed it goes on with it, or has ended it
        }
        news.accept(run.now());
    }

    private void work(ImportRun run) {
        if (run.now().phase() == Phase.CANCELLING) {
            run.go(now -> now.cancelled(now.progress(), clock.instant()));
        } else if (run.now().attempts() >= ATTEMPTS) {
            run.go(now -> now.failed("work on it was begun " + ATTEMPTS + " times and never ended", clock.instant()));
        } else {
            attempt(run);
        }
    }

    /** Says that it was begun before it is, so that an attempt counts that ends with the process. */
    private void attempt(ImportRun run) {
        run.go(ListImport::begins);
        try {
            if (run.now().phase() == Phase.CHECKING) check(run);
            else applyList.apply(run);
        } catch (BrokenReader broken) {
            if (run.now().attempts() < BROKEN_READERS) throw new IllegalStateException("Import " + run.now().id() + " broke its reader: " + broken.reason(), broken);
            run.go(now -> now.failed("it cannot be read, and was tried " + BROKEN_READERS + " times: " + broken.reason(), clock.instant()));
        }
    }

    private void check(ImportRun run) throws BrokenReader {
        var before = appliedBefore.recognised(run.now());
        if (before.isPresent()) run.go(_ -> before.get());
        else checkList.check(run);
    }
}
