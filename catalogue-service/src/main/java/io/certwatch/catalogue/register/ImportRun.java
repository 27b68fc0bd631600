package io.certwatch.catalogue.register;

import java.time.Clock;
import java.util.function.UnaryOperator;

/** A running import in its last stored state. Each step is guarded by the revision, so a concurrent change is noticed at once. */
final class ImportRun {

    /** The import was changed concurrently: it was cancelled, or another instance has resumed it. */
    static final class Left extends RuntimeException {

        private Left(ListImport by) {
            super(by.id() + " is " + by.phase() + " by now", null, false, false);
        }
    }

    private final Imports imports;
    private final Clock clock;
    private ListImport now;

    ImportRun(Imports imports, Clock clock, ListImport now) {
        this.imports = imports;
        this.clock = clock;
        this.now = now;
    }

    ListImport now() {
        return now;
    }

    /** @throws Left if the import was changed concurrently */
    void go(UnaryOperator<ListImport> step) {
        var next = step.apply(now);
        if (!imports.move(now, next)) leave(next);
        now = next;
    }

    /** Counts what was done before the cancellation was noticed. */
    private void leave(ListImport next) {
        var found = imports.find(now.id()).orElse(now);
        if (found.phase() == Phase.CANCELLING) {
            var end = found.cancelled(next.progress(), clock.instant());
            if (imports.move(found, end)) now = end;
        }
        throw new Left(found);
    }
}
