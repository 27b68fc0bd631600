package io.certwatch.tabular.worker;

import io.certwatch.tabular.spreadsheet.Reason;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** A worker while one file is read by it. It is killed if an answer takes too long, and kept for the next file otherwise. */
final class Session implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Session.class.getName());

    interface Exchange<T> {
        T with(WorkerProcess worker) throws IOException;
    }

    private final WorkerProcess worker;
    private final WorkerSettings settings;
    private final Duration allowed;
    private final IdleWorkers idle;
    private final ScheduledExecutorService clock;
    private volatile boolean late;
    private boolean usable = true;

    /** @param allowed for each answer */
    Session(
            WorkerProcess worker,
            WorkerSettings settings,
            Duration allowed,
            IdleWorkers idle,
            ScheduledExecutorService clock) {
        this.worker = worker;
        this.settings = settings;
        this.allowed = allowed;
        this.idle = idle;
        this.clock = clock;
    }

    <T> T exchange(Exchange<T> exchange) throws WorkerLost {
        var deadline = clock.schedule(this::tooLate, allowed.toMillis(), TimeUnit.MILLISECONDS);
        boolean answered = false;
        try {
            var answer = exchange.with(worker);
            answered = true;
            return answer;
        } catch (IOException broken) {
            throw new WorkerLost(reason(broken), broken);
        } finally {
            deadline.cancel(false);
            usable &= answered;
        }
    }

    /** For people; operators find the mistake in the log. */
    static Reason mistake(Verdict failed) {
        LOG.log(
                Level.WARNING,
                "A reader failed on a document: {0}",
                failed.reason().en());
        return Reason.of("worker.contents");
    }

    private void tooLate() {
        late = true;
        worker.kill();
    }

    private Reason reason(IOException broken) {
        if (late) return Reason.of("worker.slow", allowed.toSeconds());
        worker.kill();
        if (worker.ranOutOfMemory()) return Reason.of("worker.memory", settings.heap());
        LOG.log(Level.WARNING, "A worker process ended", broken);
        return Reason.of("worker.ended");
    }

    @Override
    public void close() {
        if (usable) idle.keep(worker);
        else worker.kill();
    }

    /** A worker ended, or was killed, before it answered; the message tells a person why. */
    static final class WorkerLost extends IOException {

        private final transient Reason reason;

        WorkerLost(Reason reason, IOException cause) {
            super(reason.en(), cause);
            this.reason = reason;
        }

        Reason reason() {
            return reason;
        }
    }
}
