package io.certwatch.importjob;

import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.text.Sentence;
import io.certwatch.platform.trace.Tracing;
import io.certwatch.platform.work.SingleInstanceLock;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Processes waiting imports: for each owner one at a time across all instances, in the order of arrival, so that no
 * older file overtakes a newer one; after each import it is the next owner's turn.
 */
public final class WorkOffImports<D> {

    private static final Logger LOG = LoggerFactory.getLogger(WorkOffImports.class);

    private final ImportNames names;
    private final Imports<D> imports;
    private final ImportSteps<D> steps;
    private final EndEvent<D> event;
    private final SingleInstanceLock lock;
    private final IntFunction<Duration> pauses;
    private final Consumer<ImportJob<D>> outcomes;
    private final Tracing tracing;
    private final Clock clock;
    private volatile String lastServed = "";

    /**
     * @param pauses after that many attempts without progress, counted from 1
     * @param outcomes takes each import that has ended or is held
     */
    public WorkOffImports(
            ImportNames names,
            Imports<D> imports,
            ImportSteps<D> steps,
            EndEvent<D> event,
            SingleInstanceLock lock,
            IntFunction<Duration> pauses,
            Consumer<ImportJob<D>> outcomes,
            Tracing tracing,
            Clock clock) {
        this.names = names;
        this.imports = imports;
        this.steps = steps;
        this.event = event;
        this.lock = lock;
        this.pauses = pauses;
        this.outcomes = outcomes;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** Processes one import, and returns whether there was any. */
    public boolean workOff() {
        if (!steps.ready()) return false;
        for (var owner : inTurn()) {
            if (next(owner).isPresent() && lock.run(names.lock(owner), () -> serve(owner))) return true;
        }
        return false;
    }

    /** Starts with the owner after the one served last. */
    private List<String> inTurn() {
        var owners = new ArrayList<>(imports.waiting());
        long served = owners.stream()
                .filter(owner -> owner.compareTo(lastServed) <= 0)
                .count();
        Collections.rotate(owners, (int) -served);
        return owners;
    }

    private void serve(String owner) {
        lastServed = owner;
        try (var _ = MDC.putCloseable("company", owner)) {
            next(owner).ifPresent(first -> tracing.within(first.traceparent(), "work off import", () -> work(first)));
        }
    }

    /** Empty if the oldest is postponed, because none overtakes it. */
    private Optional<ImportJob<D>> next(String owner) {
        return imports.next(owner).filter(first -> !first.rests(clock.instant()));
    }

    private void work(ImportJob<D> waiting) {
        var run = new ImportRun<>(imports, event, clock, waiting);
        try {
            attempt(run);
        } catch (ImportRun.Left _) {
            // another instance continues it, or it was cancelled
        }
        if (!run.now().phase().hasWork() && waiting.phase() != Phase.WITHDRAWING) outcomes.accept(run.now());
    }

    /** An interruption may be transient or permanent, which cannot be told, so attempts are repeated for a limited time. */
    private void attempt(ImportRun<D> run) {
        try {
            if (run.now().attempts() < ImportAttempts.MOST) work(run);
            else giveUp(run, ImportAttempts.MOST, run.now().setback());
        } catch (ImportRun.Left left) {
            throw left;
        } catch (Exception | VirtualMachineError broken) {
            LOG.warn(
                    "An attempt at import {} failed in phase {}",
                    run.now().id(),
                    run.now().phase(),
                    broken);
            setBack(run, steps.reason(broken), steps.attempts(broken));
        }
    }

    private void work(ImportRun<D> run) throws Exception {
        switch (run.now().phase()) {
            case RECEIVED, CHECKING -> process(run, Phase.CHECKING);
            case STORING, COMPARING -> process(run, Phase.STORING);
            case WITHDRAWING -> withdraw(run);
            case CANCELLING -> run.go(now -> now.cancel(now.progress(), clock.instant()));
            case HELD, DONE, FAILED, CANCELLED ->
                throw new IllegalStateException(run.now().id() + " has no pending work");
        }
    }

    private void process(ImportRun<D> run, Phase phase) throws Exception {
        run.begin(phase);
        steps.process(run);
    }

    private void withdraw(ImportRun<D> run) {
        run.begin(Phase.WITHDRAWING);
        steps.withdraw(run);
    }

    private void setBack(ImportRun<D> run, Sentence reason, int atMost) {
        int attempts = Math.max(1, run.now().attempts());
        var at = clock.instant();
        var setback = new Setback(reason, at, at.plus(pauses.apply(attempts)));
        if (attempts >= atMost) giveUp(run, atMost, setback);
        else run.go(now -> now.setBack(setback));
    }

    private void giveUp(ImportRun<D> run, int attempts, @Nullable Setback last) {
        var failure = new ImportFailure(
                last == null
                        ? PlatformText.of("work.given-up", attempts)
                        : PlatformText.of("work.given-up-last", attempts, last.reason()));
        run.go(now -> steps.givenUp(now, failure, clock.instant()));
    }
}
