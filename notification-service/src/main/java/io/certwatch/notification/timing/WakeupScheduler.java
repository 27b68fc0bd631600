package io.certwatch.notification.timing;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Runs one task repeatedly and never concurrently: when nudged, at requested times, and at a fixed interval for work
 * that another instance or a crash left.
 */
public final class WakeupScheduler implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WakeupScheduler.class.getName());
    /** A run queries whole collections: nudges within this time share one. */
    private static final Duration NUDGE_DELAY = Duration.ofMillis(30);

    private final ScheduledThreadPoolExecutor executor;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final InstantSource clock;
    private final Duration atLeastEvery;
    private volatile Runnable work = () -> {};

    public WakeupScheduler(String name, Duration atLeastEvery, InstantSource clock) {
        this.executor =
                new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name(name).factory());
        this.executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.clock = clock;
        this.atLeastEvery = atLeastEvery;
    }

    public void start(Runnable task) {
        work = task;
        executor.scheduleWithFixedDelay(this::run, 0, atLeastEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Nudges before the run starts are combined. */
    public void now() {
        if (nudged.compareAndSet(false, true)) {
            schedule(NUDGE_DELAY);
        }
    }

    /** Ignores times beyond the interval: a regular run covers them. */
    public void at(Instant moment) {
        var wait = Duration.between(clock.instant(), moment);
        if (wait.compareTo(atLeastEvery) < 0) {
            schedule(wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    /** Waits for the current run. */
    @Override
    public void close() {
        executor.close();
    }

    private void schedule(Duration wait) {
        try {
            executor.schedule(this::run, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "Skipped a run: the scheduler is closed");
        }
    }

    private void run() {
        nudged.set(false);
        try {
            work.run();
        } catch (Throwable failed) {
            LOG.log(Level.WARNING, "A scheduled run failed; the next run retries", failed);
        }
    }
}
