package io.certwatch.tabular.worker;

import static java.util.Objects.requireNonNull;

import io.certwatch.tabular.spreadsheet.ReaderLost;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import io.certwatch.tabular.worker.Session.WorkerLost;
import java.nio.charset.Charset;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that is open in a worker. */
final class WorkerSpreadsheet implements Spreadsheet {

    private record Opened(Verdict verdict, @Nullable SpreadsheetInfo info) {}

    private final Session session;
    private final SpreadsheetInfo info;
    private final Admission.Place place;
    private @Nullable WorkerRows open;

    private WorkerSpreadsheet(Session session, SpreadsheetInfo info, Admission.Place place) {
        this.session = session;
        this.info = info;
        this.place = place;
    }

    static WorkerSpreadsheet open(Session session, Request.OpenSpreadsheet request, Admission.Place place) {
        var answer = exchange(session, worker -> {
            worker.send(request);
            var verdict = worker.verdict();
            return new Opened(
                    verdict, verdict.kind() == Verdict.Kind.READ ? SpreadsheetInfo.read(worker.answers()) : null);
        });
        throwUnlessRead(answer.verdict);
        return new WorkerSpreadsheet(session, requireNonNull(answer.info), place);
    }

    static <T> T exchange(Session session, Session.Exchange<T> exchange) {
        try {
            return session.exchange(exchange);
        } catch (WorkerLost lost) {
            throw new ReaderLost(lost.reason(), lost);
        }
    }

    static void throwUnlessRead(Verdict verdict) {
        switch (verdict.kind()) {
            case READ -> {}
            case REFUSED -> throw new UnreadableFile(verdict.reason(), verdict.place(), null);
            case FAILED -> throw new ReaderLost(Session.mistake(verdict), null);
        }
    }

    @Override
    public String format() {
        return info.format();
    }

    @Override
    public @Nullable Charset charset() {
        return info.charset();
    }

    @Override
    public @Nullable Character separator() {
        return info.separator();
    }

    @Override
    public List<Reason> reasons() {
        return info.reasons();
    }

    @Override
    public List<Sheet> sheets() {
        return info.sheets();
    }

    @Override
    public SheetRows rows(Sheet sheet) {
        if (open != null) open.close();
        open = new WorkerRows(session, sheet.name(), info.sheets().indexOf(sheet));
        return open;
    }

    @Override
    public void close() {
        try (place;
                session) {
            if (open != null) open.close();
            exchange(session, worker -> {
                worker.send(new Request.CloseSpreadsheet());
                return true;
            });
        } catch (ReaderLost whichMattersNoMore) {
            // the session has ended the worker
        }
    }

    /** The rows of a sheet that a worker reads. While the caller uses one batch, the worker reads the next one only. */
    private static final class WorkerRows implements SheetRows {

        private final Session session;
        private final String sheet;
        private SheetBatch batch = new SheetBatch(List.of(), 0, false, Verdict.READ);
        private Iterator<SheetRow> rows = batch.rows().iterator();
        private boolean asked;

        WorkerRows(Session session, String sheet, int number) {
            this.session = session;
            this.sheet = sheet;
            ask(new Request.ReadSheet(number));
        }

        @Override
        public boolean hasNext() {
            while (!rows.hasNext() && !batch.last()) {
                receive();
                if (!batch.last()) ask(new Request.MoreRows());
            }
            if (rows.hasNext()) return true;
            WorkerSpreadsheet.throwUnlessRead(batch.verdict());
            return false;
        }

        @Override
        public SheetRow next() {
            if (!hasNext()) throw new NoSuchElementException();
            return rows.next();
        }

        private void ask(Request request) {
            WorkerSpreadsheet.exchange(session, worker -> {
                worker.send(request);
                return true;
            });
            asked = true;
        }

        private void receive() {
            asked = false;
            batch = WorkerSpreadsheet.exchange(session, worker -> SheetBatch.read(sheet, worker.answers()));
            rows = batch.rows().iterator();
        }

        @Override
        public double share() {
            return batch.share();
        }

        /** Takes the rows that the worker was asked for and nobody needs. */
        @Override
        public void close() {
            if (asked) receive();
        }
    }
}
