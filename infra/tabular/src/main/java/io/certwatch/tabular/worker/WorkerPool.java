package io.certwatch.tabular.worker;

import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.Spooled;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads documents in worker processes, a few at a time. A worker is started when it is needed and kept for the next document; one that takes too long
 * or runs out of memory is killed, and its document with it.
 */
public final class WorkerPool implements AutoCloseable {

    private interface Entrance {
        Admission.Place enter(Admission admission) throws InterruptedException;
    }

    private final WorkerSettings settings;
    private final Admission admission;
    private final IdleWorkers idle;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("document-deadlines").daemon().factory());

    public WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        this.admission = new Admission(settings);
        this.idle = new IdleWorkers(clock, settings.idle());
    }

    /** For requests: throws {@link io.certwatch.tabular.ReadersBusy} instead of waiting long. */
    public DocumentReader forRequests() {
        return (content, type, sink) -> Spooled.read(
                content,
                settings.folder(),
                file -> read(new Request(file, type), sink, settings.deadline(), Admission::forRequest));
    }

    /** For background work, which waits for a worker. */
    public DocumentReader forBackground() {
        return (content, type, sink) -> Spooled.read(
                content,
                settings.folder(),
                file -> read(new Request(file, type), sink, settings.backgroundDeadline(), Admission::forBackground));
    }

    private void read(Request request, TableSink sink, Duration deadline, Entrance entrance)
            throws IOException, UnreadableSource {
        try (var answer = new Answer(settings.folder())) {
            try (var _ = entrance.enter(admission)) {
                new Reading(settings, deadline, idle, clock).read(request, answer);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while a document was being read", stopped);
            }
            tell(answer, sink);
        }
    }

    /** A failure here is ours, not a fault of the document. */
    private static void tell(Answer answer, TableSink sink) {
        try {
            answer.tell(sink);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public void close() {
        idle.close();
        clock.shutdownNow();
    }
}
