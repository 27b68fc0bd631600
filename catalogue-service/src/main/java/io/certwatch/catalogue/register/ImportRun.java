package io.certwatch.catalogue.register;

import java.time.Clock;
import java.util.function.UnaryOperator;

/** An import while it is worked on, as it was last written. Each step is guarded, so a change by somebody else is noticed at once. */
final class ImportRun {

    /** Somebody else has changed the import: it was cancelled, or another instance has taken it up. */
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

    /** @throws Left if the import is no longer what it was */
    void go(UnaryOperator<ListImport> step) {
        var next = step.apply(now);
        if (!imports.move(now, next)) leave(next);
        now = next;
    }

    /** What was done before anybody noticed the cancellation is counted. */
    private void leave(ListImport next) {
        var found = imports.find(now.id()).orElse(now);
        if (found.phase() == Phase.CANCELLING) {
            var end = found.cancelled(next.progress(), clock.instant());
            if (imports.move(found, end)) now = end;
        }
        throw new Left(found);
    }
}
