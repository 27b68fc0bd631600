package io.certwatch.importjob.web;

import io.certwatch.importjob.RowError;
import io.certwatch.platform.web.Cursor;
import io.certwatch.platform.web.Page;
import java.util.ArrayList;
import java.util.List;

/** Collects rows up to the requested number, or fewer if they are long. */
final class RowErrorPage {

    /** Maximum characters per page; a longer row is returned alone. */
    static final long HEAVIEST = 1 << 20;

    private final int most;
    private final List<RowError> rows = new ArrayList<>();
    private long weight;
    private long last;
    private boolean more;

    RowErrorPage(int most) {
        this.most = most;
    }

    /** The number of the row after which the next page starts. */
    static long position(String after) {
        try {
            return Long.parseLong(Cursor.decode(after));
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }

    /**
     * @param number ascending number of the row among all rows with errors
     * @return whether to add another row; the first row that does not fit indicates a next page
     */
    boolean take(long number, RowError error) {
        var row = error.cut();
        more = rows.size() == most || !rows.isEmpty() && weight + row.weight() > HEAVIEST;
        if (more) return false;
        rows.add(row);
        weight += row.weight();
        last = number;
        return true;
    }

    Page<RowError> page() {
        return new Page<>(rows, more ? Cursor.encode(String.valueOf(last)) : null);
    }
}
