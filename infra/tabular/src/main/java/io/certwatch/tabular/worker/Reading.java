package io.certwatch.tabular.worker;

import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One document and the worker that reads it. Uses a platform thread, because pipes would pin the carrier of a virtual one. */
final class Reading {

    private static final System.Logger LOG = System.getLogger(Reading.class.getName());

    private final WorkerSettings settings;
    private final Duration allowed;
    private final IdleWorkers idle;
    private final ScheduledExecutorService clock;
    private volatile @Nullable WorkerProcess worker;
    private volatile boolean late;
    private volatile boolean abandoned;

    Reading(WorkerSettings settings, Duration allowed, IdleWorkers idle, ScheduledExecutorService clock) {
        this.settings = settings;
        this.allowed = allowed;
        this.idle = idle;
        this.clock = clock;
    }

    void read(Request request, Answer answer) throws UnreadableSource, InterruptedException {
        var verdict = new CompletableFuture<Verdict>();
        Thread.ofPlatform().name("document-reading").daemon().start(() -> talk(request, answer, verdict));
        try {
            judge(verdict.get());
        } catch (ExecutionException broken) {
            if (broken.getCause() instanceof RuntimeException ours) throw ours;
            throw why(broken);
        } finally {
            if (!verdict.isDone()) kill();
        }
    }

    private void talk(Request request, Answer answer, CompletableFuture<Verdict> verdict) {
        var deadline = clock.schedule(this::tooLate, allowed.toMillis(), TimeUnit.MILLISECONDS);
        try (var rows = answer.write()) {
            var free = idle.take();
            var mine = free == null ? start() : free;
            worker = mine;
            if (abandoned) mine.kill();
            var said = mine.read(request, rows);
            rows.flush();
            deadline.cancel(false);
            idle.keep(mine);
            verdict.complete(said);
        } catch (IOException | RuntimeException broken) {
            kill();
            verdict.completeExceptionally(broken);
        } finally {
            deadline.cancel(false);
        }
    }

    private WorkerProcess start() {
        try {
            return WorkerProcess.start(settings);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    private void tooLate() {
        late = true;
        kill();
    }

    private void kill() {
        abandoned = true;
        var mine = worker;
        if (mine != null) mine.kill();
    }

    private static void judge(Verdict verdict) throws UnreadableSource {
        switch (verdict.kind()) {
            case READ -> {}
            case REFUSED -> throw new UnreadableSource(verdict.reason());
            case FAILED -> {
                LOG.log(Level.WARNING, "A reader failed on a document: {0}", verdict.reason());
                throw new BrokenReader("its contents cannot be read");
            }
        }
    }

    private BrokenReader why(Throwable broken) {
        if (late) return new BrokenReader("reading it took longer than " + allowed.toSeconds() + " seconds");
        var mine = worker;
        if (mine != null && mine.ranOutOfMemory())
            return new BrokenReader("reading it took more than " + settings.heap() + " MB of memory");
        LOG.log(Level.WARNING, "A worker process ended", broken);
        return new BrokenReader("the process that read it ended");
    }
}
