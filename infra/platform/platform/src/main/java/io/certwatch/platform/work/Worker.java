package io.certwatch.platform.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs work repeatedly in every instance, so that any of them continues what another left unfinished. */
public final class Worker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final String name;
    private final int threads;
    private final Runnable work;
    private final Duration patience;
    private final Duration afterFailure;
    private final List<Thread> working = new ArrayList<>();
    private CountDownLatch stopping = new CountDownLatch(1);

    /**
     * @param work processes pending work, if any. Exceptions and errors are logged, and the work runs again. If it takes too long when the
     *     service stops, it is interrupted and runs again after the next start
     */
    public Worker(String name, int threads, Runnable work) {
        this(name, threads, work, PATIENCE, AFTER_FAILURE);
    }

    Worker(String name, int threads, Runnable work, Duration patience, Duration afterFailure) {
        this.name = name;
        this.threads = threads;
        this.work = work;
        this.patience = patience;
        this.afterFailure = afterFailure;
    }

    @Override
    public synchronized void start() {
        var stop = new CountDownLatch(1);
        stopping = stop;
        for (var number = 0; number < threads; number++) {
            working.add(Thread.ofPlatform().name(name + "-" + number).daemon().start(() -> work(stop)));
        }
    }

    private void work(CountDownLatch stop) {
        try {
            var pause = GLANCE;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration attempt() {
        try {
            work.run();
            return GLANCE;
        } catch (Throwable failure) {
            LOG.warn("Work of {} failed and will be retried", name, failure);
            return afterFailure;
        }
    }

    @Override
    public synchronized void stop() {
        stopping.countDown();
        var end = System.nanoTime() + patience.toNanos();
        try {
            for (var thread : working) {
                if (!thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())))) thread.interrupt();
            }
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        working.clear();
    }

    @Override
    public synchronized boolean isRunning() {
        return !working.isEmpty();
    }

    /** Starts after the outbox, whose relays it needs, and stops before it. */
    @Override
    public int getPhase() {
        return 1;
    }
}
