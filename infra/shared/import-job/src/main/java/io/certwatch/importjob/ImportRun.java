package io.certwatch.importjob;

import java.time.Clock;
import java.util.function.UnaryOperator;

/** A running import, as last stored. Each step is guarded by the revision, so that a concurrent change is noticed at once. */
public final class ImportRun<D> {

    /** The import was changed concurrently: it was cancelled, or another instance has resumed it. */
    static final class Left extends RuntimeException {

        private Left(ImportJob<?> by) {
            super(by.id() + " is " + by.phase() + " by now", null, false, false);
        }
    }

    private final Imports<D> imports;
    private final EndEvent<D> event;
    private final Clock clock;
    private ImportJob<D> now;

    public ImportRun(Imports<D> imports, EndEvent<D> event, Clock clock, ImportJob<D> now) {
        this.imports = imports;
        this.event = event;
        this.clock = clock;
        this.now = now;
    }

    public ImportJob<D> now() {
        return now;
    }

    /** Stores the next state. */
    public void go(UnaryOperator<ImportJob<D>> step) {
        var next = step.apply(now);
        if (!move(now, next)) leave(next);
        now = next;
    }

    /** Starts an attempt; it is stored, so that it counts even if the process crashes. */
    public void begin(Phase phase) {
        go(of -> of.begin(phase, clock.instant()));
    }

    public void done() {
        go(of -> of.complete(clock.instant()));
    }

    public void fail(ImportFailure why) {
        go(of -> of.fail(why, clock.instant()));
    }

    /** @param share how much of the file is read, from 0 to 1 */
    public void progress(RowCounts counts, double share) {
        go(of -> of.advance(of.progress().withCounts(counts, share, clock.instant())));
    }

    /** Progress that an attempt after a crash continues from. */
    public void checkpoint(RowCounts counts, double share) {
        checkpoint(UnaryOperator.identity(), counts, share);
    }

    /**
     * Such progress of a service that counts more than rows.
     *
     * @param counted adds what it counted
     */
    public void checkpoint(UnaryOperator<D> counted, RowCounts counts, double share) {
        go(of -> of.with(counted.apply(of.details()))
                .checkpoint(of.progress().withCounts(counts, share, clock.instant())));
    }

    private boolean move(ImportJob<D> before, ImportJob<D> after) {
        boolean tell = after.phase().ended() && before.phase().mayHaveStored();
        return imports.move(before, after, tell ? event.of(after) : null);
    }

    /** Counts what was done before the cancellation was noticed. */
    private void leave(ImportJob<D> next) {
        var found = imports.find(now.owner(), now.id()).orElse(now);
        if (found.phase() == Phase.CANCELLING) {
            var end = found.cancel(next.progress(), clock.instant());
            if (move(found, end)) now = end;
        }
        throw new Left(found);
    }
}
