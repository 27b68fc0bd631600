package io.certwatch.tabular;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Passes on sound content within bounds, and stops the reader at the first content that is not. */
final class GuardedSink implements TableSink {

    private static final int WIDEST_ROW = 500;
    private static final int LONGEST_TEXT = 100_000;
    private static final int PARAGRAPHS = 100_000;
    /** An average per row: the receiver may keep all rows in memory. */
    private static final int CELLS_OF_A_ROW = 15;

    private static final int CHARACTERS_OF_A_ROW = 250;

    /** Unwinds the reader and the library that it calls. */
    private static final class Stopped extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;

        Stopped() {
            super("stopped", null, false, false);
        }
    }

    private final TableSink sink;
    private final int rowsAtMost;
    private long rows;
    private long filledRows;
    private long paragraphs;
    private long cells;
    private long characters;
    private @Nullable String objection;
    private @Nullable RuntimeException failure;

    GuardedSink(TableSink sink, int rowsAtMost) {
        this.sink = sink;
        this.rowsAtMost = rowsAtMost;
    }

    @Override
    public void table(String title, String part) {
        pass(() -> sink.table(title, part));
    }

    @Override
    public void row(Row row) {
        if (++rows > rowsAtMost) throw stop("it has more than " + rowsAtMost + " rows");
        cells += row.cells().size();
        if (cells > (long) rowsAtMost * CELLS_OF_A_ROW)
            throw stop("it has more than " + (long) rowsAtMost * CELLS_OF_A_ROW + " cells");
        if (row.cells().size() > WIDEST_ROW) throw stop(row.place() + " has more than " + WIDEST_ROW + " columns");
        Cell before = null;
        for (var cell : row.cells()) {
            if (!cell.equals(before)) check(cell.text(), cell.place());
            before = cell;
        }
        if (row.blank()) return;
        filledRows++;
        pass(() -> sink.row(row));
    }

    @Override
    public void text(String prose, Place place) {
        if (++paragraphs > PARAGRAPHS) throw stop("it has more than " + PARAGRAPHS + " paragraphs");
        check(prose, place);
        pass(() -> sink.text(prose, place));
    }

    /** The exception that ended the reading, also if a library has wrapped it. */
    void sayWhy() throws UnreadableSource {
        if (failure != null) throw failure;
        if (objection != null) throw new UnreadableSource(objection);
    }

    boolean empty() {
        return filledRows == 0;
    }

    private void pass(Runnable onward) {
        try {
            onward.run();
        } catch (RuntimeException failed) {
            failure = failed;
            throw failed;
        }
    }

    private void check(String text, Place place) {
        characters += text.length();
        if (text.length() > LONGEST_TEXT) throw stop(place + " has more than " + LONGEST_TEXT + " characters");
        if (characters > (long) rowsAtMost * CHARACTERS_OF_A_ROW)
            throw stop("it has more than " + (long) rowsAtMost * CHARACTERS_OF_A_ROW + " characters");
        var found = Soundness.objection(text);
        if (found != null) throw stop(place + " " + found);
    }

    private Stopped stop(String reason) {
        objection = reason;
        return new Stopped();
    }
}
