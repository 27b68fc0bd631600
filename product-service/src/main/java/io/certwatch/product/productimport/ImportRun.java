package io.certwatch.product.productimport;

import java.time.Clock;
import java.util.function.UnaryOperator;

/**
 * A running import, as last written. Each step is guarded by the revision, so a change by somebody else is noticed at
 * once.
 */
final class ImportRun {

    /** Somebody else has changed the import: it was cancelled, or another instance has resumed it. */
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

    /** @throws Left if somebody else has changed the import */
    void go(UnaryOperator<Import> step) {
        var next = step.apply(now);
        if (!imports.move(now, next)) leave(next);
        now = next;
    }

    /** Counts what was done before the cancellation was noticed. */
    private void leave(Import next) {
        var found = imports.find(now.company(), now.id()).orElse(now);
        if (found.phase() == Phase.CANCELLING) {
            var end = found.cancelled(next.progress(), clock.instant());
            if (imports.move(found, end)) now = end;
        }
        throw new Left(found);
    }
}
