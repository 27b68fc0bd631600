package io.certwatch.notification.timing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.task.TaskRejectedException;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs one task repeatedly and never concurrently: when nudged, at requested times, and at a fixed interval for work
 * that another instance or a crash left. Starts after all beans, and stops before the beans that the task needs.
 */
public final class WakeupScheduler implements SmartLifecycle, Wakeups {
    private static final Logger LOG = LoggerFactory.getLogger(WakeupScheduler.class);
    /** A run queries whole collections: nudges within this time share one. */
    private static final Duration NUDGE_DELAY = Duration.ofMillis(30);

    private final ThreadPoolTaskScheduler scheduler = new ThreadPoolTaskScheduler();
    private final AtomicBoolean nudged = new AtomicBoolean();
    private final Duration atLeastEvery;
    private final Runnable task;
    private volatile boolean running;

    public WakeupScheduler(String name, Duration atLeastEvery, Clock clock, Runnable task) {
        this.atLeastEvery = atLeastEvery;
        this.task = task;
        scheduler.setThreadFactory(Thread.ofVirtual().name(name).factory());
        scheduler.setClock(clock);
        scheduler.setErrorHandler(failed -> LOG.warn("A scheduled run failed; the next run retries", failed));
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(Integer.MAX_VALUE);
        scheduler.initialize();
    }

    @Override
    public void start() {
        running = true;
        scheduler.scheduleWithFixedDelay(this::run, atLeastEvery);
    }

    @Override
    public void now() {
        if (nudged.compareAndSet(false, true)) {
            schedule(scheduler.getClock().instant().plus(NUDGE_DELAY));
        }
    }

    /** Ignores times beyond the interval: a regular run covers them. */
    @Override
    public void at(Instant moment) {
        if (moment.isBefore(scheduler.getClock().instant().plus(atLeastEvery))) {
            schedule(moment.plusMillis(1));
        }
    }

    /** Waits for the current run. */
    @Override
    public void stop() {
        scheduler.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void schedule(Instant moment) {
        try {
            scheduler.schedule(this::run, moment);
        } catch (TaskRejectedException closed) {
            LOG.debug("Skipped a run: the scheduler is closed");
        }
    }

    private void run() {
        nudged.set(false);
        task.run();
    }
}
