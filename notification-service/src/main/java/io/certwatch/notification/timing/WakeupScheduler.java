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
 * Runs one piece of work over and over, never twice at a time: when nudged, at moments asked for, and at least every
 * so often for what another instance or a crash left behind.
 */
public final class WakeupScheduler implements AutoCloseable {
    private static final Logger LOG = System.getLogger(WakeupScheduler.class.getName());
    /** Rounds go over whole collections: what comes within a moment shares one. */
    private static final Duration MOMENT = Duration.ofMillis(30);

    private final ScheduledThreadPoolExecutor clockwork;
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final InstantSource clock;
    private final Duration atLeastEvery;
    private volatile Runnable work = () -> {};

    public WakeupScheduler(String name, Duration atLeastEvery, InstantSource clock) {
        this.clockwork = new ScheduledThreadPoolExecutor(1, Thread.ofVirtual().name(name).factory());
        this.clockwork.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        this.clock = clock;
        this.atLeastEvery = atLeastEvery;
    }

    public void start(Runnable whatToDo) {
        work = whatToDo;
        clockwork.scheduleWithFixedDelay(this::run, 0, atLeastEvery.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Many nudges before the work begins are one. */
    public void now() {
        if (nudged.compareAndSet(false, true)) {
            schedule(MOMENT);
        }
    }

    /** Far moments are left to the regular rounds. */
    public void at(Instant moment) {
        var wait = Duration.between(clock.instant(), moment);
        if (wait.compareTo(atLeastEvery) < 0) {
            schedule(wait.isNegative() ? Duration.ZERO : wait);
        }
    }

    /** Waits for the round that is under way. */
    @Override
    public void close() {
        clockwork.close();
    }

    private void schedule(Duration wait) {
        try {
            clockwork.schedule(this::run, wait.toMillis() + 1, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "No more rounds, we are stopping");
        }
    }

    private void run() {
        nudged.set(false);
        try {
            work.run();
        } catch (Throwable failed) {
            LOG.log(Level.WARNING, "A round failed, the next one tries again", failed);
        }
    }
}
