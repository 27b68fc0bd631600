package io.certwatch.tabular.worker;

import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/** The rows of a sheet that a worker reads. While the caller uses one batch, the worker reads the next one only. */
final class WorkerRows implements SheetRows {

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
