package io.certwatch.notification.timing;

import org.springframework.context.SmartLifecycle;

/** Starts the scheduled work after all beans, and stops it before the beans it needs. */
public final class Rounds implements SmartLifecycle {
    private final WakeupScheduler wakeups;
    private final Runnable work;
    private final Runnable finish;
    private volatile boolean running;

    public Rounds(WakeupScheduler wakeups, Runnable work, Runnable finish) {
        this.wakeups = wakeups;
        this.work = work;
        this.finish = finish;
    }

    @Override
    public void start() {
        running = true;
        wakeups.start(work);
    }

    @Override
    public void stop() {
        wakeups.close();
        finish.run();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
