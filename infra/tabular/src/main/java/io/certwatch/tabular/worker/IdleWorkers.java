package io.certwatch.tabular.worker;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps idle workers running for some time. */
final class IdleWorkers {

    private final Deque<WorkerProcess> idle = new ArrayDeque<>();
    private final ScheduledExecutorService clock;
    private final Duration keep;
    private boolean closed;

    IdleWorkers(ScheduledExecutorService clock, Duration keep) {
        this.clock = clock;
        this.keep = keep;
    }

    /** The worker that finished last, if any is alive. */
    synchronized @Nullable WorkerProcess take() {
        for (var worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            if (worker.alive()) return worker;
        }
        return null;
    }

    synchronized void keep(WorkerProcess worker) {
        if (closed) {
            worker.kill();
            return;
        }
        idle.addFirst(worker);
        long uses = worker.uses();
        clock.schedule(() -> end(worker, uses), keep.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void end(WorkerProcess worker, long uses) {
        if (worker.uses() == uses && idle.remove(worker)) worker.kill();
    }

    synchronized void close() {
        closed = true;
        idle.forEach(WorkerProcess::kill);
        idle.clear();
    }
}
