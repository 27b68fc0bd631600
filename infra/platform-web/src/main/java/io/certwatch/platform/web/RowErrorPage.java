package io.certwatch.platform.web;

import java.util.ArrayList;
import java.util.List;

/** Collects rows up to the requested number, or fewer if they are long. */
public final class RowErrorPage {

    /** Maximum characters per page; a longer row is returned alone. */
    static final long HEAVIEST = 1 << 20;

    private final int most;
    private final List<RowError> rows = new ArrayList<>();
    private long weight;
    private long last;
    private boolean more;

    public RowErrorPage(int most) {
        this.most = most;
    }

    /** The number of the row after which the next page starts. */
    public static long position(String after) {
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
    public boolean take(long number, RowError error) {
        var row = error.cut();
        more = rows.size() == most || !rows.isEmpty() && weight + row.weight() > HEAVIEST;
        if (more) {
            return false;
        }
        rows.add(row);
        weight += row.weight();
        last = number;
        return true;
    }

    public Page<RowError> page() {
        return new Page<>(rows, more ? Cursor.encode(String.valueOf(last)) : null);
    }
}
