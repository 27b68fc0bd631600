package io.certwatch.catalogue.register.work;

import io.certwatch.catalogue.register.WorkOffImports;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Looks for imports all the time, so that whatever instance is alive goes on with what another left. */
@Component
class ImportWorker implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final Duration GLANCE = Duration.ofMillis(300);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WorkOffImports workOffImports;
    private CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    ImportWorker(WorkOffImports workOffImports) {
        this.workOffImports = workOffImports;
    }

    @Override
    public synchronized void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("register-imports").daemon().start(this::work);
    }

    private void work() {
        try {
            var pause = GLANCE;
            while (!stopping.await(pause.toMillis(), TimeUnit.MILLISECONDS)) pause = workOff();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private Duration workOff() {
        try {
            workOffImports.workOff();
            return GLANCE;
        } catch (RuntimeException failure) {
            LOG.warn("Work on an import broke off and will begin again", failure);
            return AFTER_FAILURE;
        }
    }

    /** What is under way is broken off, and begun again by whoever comes next. */
    @Override
    public synchronized void stop() {
        var working = thread;
        if (working == null) return;
        stopping.countDown();
        try {
            if (!working.join(PATIENCE)) working.interrupt();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public synchronized boolean isRunning() {
        return thread != null;
    }

    /** Later than the outbox, whose relays it needs, and stopped before it. */
    @Override
    public int getPhase() {
        return 1;
    }
}
