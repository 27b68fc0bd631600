package io.certwatch.tabular.worker;

import static java.util.Objects.requireNonNull;

import io.certwatch.tabular.RowEncoder;
import io.certwatch.tabular.TableReaders;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.Spreadsheet;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** Answers requests inside a worker. One spreadsheet is open at a time. */
final class RequestHandler {

    private static final int ROWS_AT_ONCE = 1_000;
    /** In characters. */
    private static final long WEIGHT_AT_ONCE = 1 << 16;

    private interface Attempt {
        void run() throws IOException, UnreadableSource;
    }

    private final DataOutputStream out;
    private @Nullable Spreadsheet spreadsheet;
    private @Nullable SheetRows rows;

    RequestHandler(DataOutputStream out) {
        this.out = out;
    }

    void answer(Request request) throws IOException {
        switch (request) {
            case Request.ReadDocument document -> readDocument(document);
            case Request.OpenSpreadsheet file -> open(file);
            case Request.ReadSheet(var sheet) -> {
                closeRows();
                sendRows(() -> {
                    var open = requireNonNull(spreadsheet);
                    rows = open.rows(open.sheets().get(sheet));
                });
            }
            case Request.MoreRows() -> sendRows(() -> {});
            case Request.CloseSpreadsheet() -> close();
        }
        out.flush();
    }

    private void readDocument(Request.ReadDocument document) throws IOException {
        var verdict = verdict(() -> {
            try (var answer = new DataOutputStream(
                    new BufferedOutputStream(Files.newOutputStream(document.answer()), 32 << 10))) {
                TableReaders.read(document.file(), document.type(), new RowEncoder(answer));
            }
        });
        verdict.write(out);
    }

    private void open(Request.OpenSpreadsheet file) throws IOException {
        var verdict = verdict(() -> spreadsheet = TableReaders.open(file.file(), file.options()));
        verdict.write(out);
        if (spreadsheet != null) SpreadsheetInfo.of(spreadsheet).write(out);
    }

    private void sendRows(Attempt before) throws IOException {
        var batch = new ArrayList<SheetRow>();
        boolean[] more = {false};
        var verdict = verdict(() -> {
            before.run();
            more[0] = read(requireNonNull(rows), batch);
        });
        boolean last = !more[0] || verdict != Verdict.READ;
        new SheetBatch(batch, rows == null ? 0 : rows.share(), last, verdict).write(out);
    }

    /** Whether there is more. */
    private static boolean read(SheetRows rows, ArrayList<SheetRow> batch) {
        for (long weight = 0; weight < WEIGHT_AT_ONCE && batch.size() < ROWS_AT_ONCE; ) {
            if (!rows.hasNext()) return false;
            var row = rows.next();
            batch.add(row);
            weight += row.weight();
        }
        return true;
    }

    private void close() {
        closeRows();
        if (spreadsheet != null) spreadsheet.close();
        spreadsheet = null;
    }

    private void closeRows() {
        if (rows != null) rows.close();
        rows = null;
    }

    private static Verdict verdict(Attempt attempt) throws IOException {
        try {
            attempt.run();
            return Verdict.READ;
        } catch (UnreadableSource unreadable) {
            return Verdict.refuse(Reason.quote(unreadable.reason()));
        } catch (UnreadableFile unreadable) {
            return new Verdict(Verdict.Kind.REFUSED, unreadable.words(), unreadable.place());
        } catch (StackOverflowError deep) {
            return Verdict.refuse(Reason.of("worker.deep"));
        } catch (RuntimeException mistake) {
            return new Verdict(Verdict.Kind.FAILED, Reason.quote(mistake.toString()), null);
        }
    }
}
