package io.certwatch.tabular.worker;

import io.certwatch.tabular.ReadersBusy;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Limits how many documents are read at a time. A request waits for some time and is then rejected; background work waits without limit and never takes the last place. */
final class Admission {

    interface Place extends AutoCloseable {
        @Override
        void close();
    }

    private final Semaphore places;
    private final Semaphore queue;
    private final Semaphore background;
    private final Duration patience;

    Admission(WorkerSettings settings) {
        places = new Semaphore(settings.workers(), true);
        queue = new Semaphore(settings.workers() + settings.queue());
        background = new Semaphore(Math.max(1, settings.workers() - 1), true);
        patience = settings.patience();
    }

    Place forRequest() throws InterruptedException {
        if (!queue.tryAcquire()) throw new ReadersBusy();
        boolean admitted = false;
        try {
            admitted = places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
            if (!admitted) throw new ReadersBusy();
        } finally {
            if (!admitted) queue.release();
        }
        return () -> {
            places.release();
            queue.release();
        };
    }

    /** How many wait for a place. */
    int waiting() {
        return places.getQueueLength();
    }

    Place forBackground() throws InterruptedException {
        background.acquire();
        try {
            places.acquire();
        } catch (InterruptedException stopped) {
            background.release();
            throw stopped;
        }
        return () -> {
            places.release();
            background.release();
        };
    }
}
