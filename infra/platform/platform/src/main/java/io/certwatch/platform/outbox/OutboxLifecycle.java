package io.certwatch.platform.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts the relays before all writers and stops them after these; can be restarted. */
final class OutboxLifecycle implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxLifecycle.class);
    private static final Duration GLANCE = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final OutboxSettings settings;
    private final Backlogs backlogs;
    private final Leases leases;
    private final Sweeper sweeper;
    private final List<Relay> relays;
    private final List<Thread> threads = new ArrayList<>();
    private ScheduledExecutorService clockwork = clockwork();
    private volatile boolean running;

    OutboxLifecycle(OutboxSettings settings, Backlogs backlogs, Leases leases, Sweeper sweeper, List<Relay> relays) {
        this.settings = settings;
        this.backlogs = backlogs;
        this.leases = leases;
        this.sweeper = sweeper;
        this.relays = relays;
    }

    private static ScheduledExecutorService clockwork() {
        return Executors.newScheduledThreadPool(
                2, Thread.ofPlatform().name("outbox-clockwork-", 0).daemon().factory());
    }

    @Override
    public void start() {
        running = true;
        every(settings.lease().dividedBy(4), "renewal of leases", leases::renew);
        every(GLANCE, "sweep", sweeper::sweepIfDue);
        for (var relay : relays) {
            relay.begin();
            threads.add(Thread.ofPlatform()
                    .name("outbox-relay-" + threads.size())
                    .daemon()
                    .start(relay));
        }
    }

    private void every(Duration pause, String what, Runnable task) {
        clockwork.scheduleWithFixedDelay(() -> attempt(what, task), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static void attempt(String what, Runnable task) {
        try {
            task.run();
        } catch (Throwable failure) {
            LOG.warn("The {} of the outbox failed and will be retried: {}", what, failure.toString());
        }
    }

    @Override
    public void stop() {
        running = false;
        try {
            drain();
            stopRelays();
            clockwork.shutdown();
            clockwork.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            clockwork = clockwork();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        attempt("release of leases", leases::release);
    }

    private void drain() throws InterruptedException {
        var end = System.nanoTime() + settings.drain().toNanos();
        for (var backlog : backlogs.all()) {
            backlog.awaitEmpty(Duration.ofNanos(Math.max(0, end - System.nanoTime())));
        }
    }

    private void stopRelays() throws InterruptedException {
        relays.forEach(Relay::stop);
        for (var thread : threads) {
            if (!thread.join(PATIENCE)) thread.interrupt();
        }
        threads.clear();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Starts before listeners and the web server, and stops after them. */
    @Override
    public int getPhase() {
        return 0;
    }
}
