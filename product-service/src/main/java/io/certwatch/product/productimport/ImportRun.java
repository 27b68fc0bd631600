package io.certwatch.product.productimport;

import java.time.Clock;
import java.util.function.UnaryOperator;

/** An import while it is worked on, as it was last written. Each step is guarded, so whoever else changes it is noticed at once. */
final class ImportRun {

    /** Somebody else has changed the import: it was cancelled, or another instance has taken it up. */
    static final class Left extends RuntimeException {

        private Left(Import by) {
            super(by.id() + " is " + by.phase() + " by now", null, false, false);
        }
    }

    private final Imports imports;
    private final Clock clock;
    private Import now;

    ImportRun(Imports imports, Clock clock, Import now) {
        this.imports = imports;
        this.clock = clock;
        this.now = now;
    }

    Import now() {
        return now;
    }

    /** @throws Left if the import has taken another course */
    void go(UnaryOperator<Import> step) {
        var next = step.apply(now);
        if (!imports.move(now, next)) leave(next);
        now = next;
    }

    /** What was done before anybody noticed the cancellation is counted. */
    private void leave(Import next) {
        var found = imports.find(now.company(), now.id()).orElse(now);
        if (found.phase() == Phase.CANCELLING) {
            var end = found.cancelled(next.progress(), clock.instant());
            if (imports.move(found, end)) now = end;
        }
        throw new Left(found);
    }
}
