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

    /** The worker of this priority that finished last, if any is alive. */
    synchronized @Nullable WorkerProcess take(Priority priority) {
        idle.removeIf(worker -> !worker.alive());
        var last = idle.stream().filter(worker -> worker.priority() == priority).findFirst();
        last.ifPresent(idle::remove);
        return last.orElse(null);
    }

    /** Ends those that finished first if there are more. */
    synchronized void endAllBut(int most) {
        while (idle.size() > Math.max(0, most)) idle.removeLast().kill();
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
