package io.certwatch.tabular.worker;

import io.certwatch.tabular.BrokenReader;
import io.certwatch.tabular.DocumentReader;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.RowDecoder;
import io.certwatch.tabular.Spooled;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.SpreadsheetReader;
import io.certwatch.tabular.worker.Request.OpenSpreadsheet;
import io.certwatch.tabular.worker.Request.ReadDocument;
import io.certwatch.tabular.worker.Session.WorkerLost;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/**
 * Reads documents in worker processes, a few at a time. A worker is started when it is needed and kept for the next document; one that takes too long
 * or runs out of memory is killed, and its document with it. Workers of background work and of long requests yield the processors to everything else.
 */
public final class WorkerPool implements AutoCloseable {

    private interface Entrance {
        Admission.Place enter(Admission admission) throws InterruptedException;
    }

    /** @param deadline for each answer of a worker */
    private record Manner(Entrance entrance, Duration deadline, Priority priority) {}

    private final WorkerSettings settings;
    private final Admission admission;
    private final IdleWorkers idle;
    private final Manner ofBackground;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("document-deadlines").daemon().factory());

    public WorkerPool(WorkerSettings settings) {
        this.settings = settings;
        this.admission = new Admission(settings);
        this.idle = new IdleWorkers(clock, settings.idle());
        this.ofBackground = new Manner(Admission::forBackground, settings.backgroundDeadline(), Priority.LOW);
    }

    /**
     * For requests: throws {@link io.certwatch.tabular.ReadersBusy} instead of waiting long.
     *
     * @param sender who shares the workers fairly with other senders
     */
    public DocumentReader forRequestsOf(String sender) {
        return documents(ofRequests(sender));
    }

    /** For background work, which waits for a worker. */
    public DocumentReader forBackground() {
        return documents(ofBackground);
    }

    /** For requests that have waited for their turn elsewhere. An open spreadsheet occupies a worker until it is closed; the deadline is for each answer. */
    public SpreadsheetReader spreadsheetsForRequests() {
        return spreadsheets(ofRequests(""));
    }

    /** For such requests about large files: they leave the last worker to others and yield the processors. */
    public SpreadsheetReader spreadsheetsForLongRequests() {
        return spreadsheets(new Manner(admission -> admission.forLongRequest(""), settings.deadline(), Priority.LOW));
    }

    /** Like {@link #forBackground}. */
    public SpreadsheetReader spreadsheetsForBackground() {
        return spreadsheets(ofBackground);
    }

    private Manner ofRequests(String sender) {
        return new Manner(admission -> admission.forRequest(sender), settings.deadline(), Priority.USUAL);
    }

    private DocumentReader documents(Manner manner) {
        return (content, type, sink) ->
                Spooled.read(content, settings.folder(), file -> read(file, type, sink, manner));
    }

    private SpreadsheetReader spreadsheets(Manner manner) {
        return (file, options) -> open(new OpenSpreadsheet(file, options), manner);
    }

    private void read(Path file, DocumentType type, TableSink sink, Manner manner)
            throws IOException, UnreadableSource {
        try (var answer = new Answer(settings.folder())) {
            try (var _ = enter(manner.entrance());
                    var session = session(manner)) {
                throwUnlessRead(session.exchange(worker -> {
                    worker.send(new ReadDocument(file, type, answer.file()));
                    return worker.verdict();
                }));
            } catch (WorkerLost lost) {
                throw new BrokenReader(lost.reason().en());
            }
            tell(answer, sink);
        }
    }

    private static void throwUnlessRead(Verdict verdict) throws UnreadableSource {
        switch (verdict.kind()) {
            case READ -> {}
            case REFUSED -> throw new UnreadableSource(verdict.reason().en());
            case FAILED -> throw new BrokenReader(Session.mistake(verdict).en());
        }
    }

    private Spreadsheet open(OpenSpreadsheet request, Manner manner) {
        var place = enter(manner.entrance());
        Session session = null;
        try {
            session = session(manner);
            return WorkerSpreadsheet.open(session, request, place);
        } catch (RuntimeException | Error unopened) {
            if (session != null) session.close();
            place.close();
            throw unopened;
        }
    }

    private Admission.Place enter(Entrance entrance) {
        try {
            return entrance.enter(admission);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while waiting for a reader of documents", stopped);
        }
    }

    private Session session(Manner manner) {
        try {
            return new Session(worker(manner.priority()), settings, manner.deadline(), idle, clock);
        } catch (IOException noProcess) {
            throw new UncheckedIOException(noProcess);
        }
    }

    /** Idle workers of another priority end only if there would be more processes than places. */
    private WorkerProcess worker(Priority priority) throws IOException {
        var known = idle.take(priority);
        if (known != null) return known;
        idle.endAllBut(admission.free());
        return WorkerProcess.start(settings, priority);
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

    /** The rows of a document until they are used: in a file, so that a worker is free as soon as it has read the document. */
    private static final class Answer implements AutoCloseable {

        private final Path file;

        Answer(Path folder) throws IOException {
            file = Files.createTempFile(folder, "rows", null);
        }

        Path file() {
            return file;
        }

        void tell(TableSink sink) throws IOException {
            try (var rows = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 64 << 10))) {
                new RowDecoder(rows).tell(sink);
            }
        }

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(file);
        }
    }
}
