package io.certwatch.tabular;

import java.io.Serial;
import org.jspecify.annotations.Nullable;

/** Lets through what is sound, and stops at the first text that is not. */
final class CheckedSink implements TableSink {

    /** Leaves the reader, whatever library it is in the middle of. */
    private static final class Stopped extends RuntimeException {

        @Serial
        private static final long serialVersionUID = 1;
    }

    private final TableSink sink;
    private long rows;
    private @Nullable String objection;
    private @Nullable RuntimeException failure;

    CheckedSink(TableSink sink) {
        this.sink = sink;
    }

    @Override
    public void table(String title, String part) {
        pass(() -> sink.table(title, part));
    }

    @Override
    public void row(Row row) {
        Cell before = null;
        for (var cell : row.cells()) {
            if (!cell.equals(before)) check(cell.text(), cell.place());
            before = cell;
        }
        if (row.blank()) return;
        rows++;
        pass(() -> sink.row(row));
    }

    @Override
    public void text(String prose, Place place) {
        check(prose, place);
        pass(() -> sink.text(prose, place));
    }

    /** What really ended the reading, however a library wrapped it on its way. */
    void sayWhy() throws UnreadableSource {
        if (failure != null) throw failure;
        if (objection != null) throw new UnreadableSource(objection);
    }

    boolean empty() {
        return rows == 0;
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
        var found = Soundness.objection(text);
        if (found == null) return;
        objection = place + " " + found;
        throw new Stopped();
    }
}
