package io.certwatch.platform.web;

import java.util.ArrayList;
import java.util.List;

/** Takes rows until it is full: of as many as are wanted, or of fewer long ones. */
public final class RowErrorPage {

    /** Characters; a row that has more is on the page if it is the only one. */
    static final long HEAVIEST = 1 << 20;

    private final int most;
    private final List<RowError> rows = new ArrayList<>();
    private long weight;
    private long last;
    private boolean more;

    public RowErrorPage(int most) {
        this.most = most;
    }

    /** The number of the row behind which a page goes on. */
    public static long position(String after) {
        try {
            return Long.parseLong(Cursor.decode(after));
        } catch (NumberFormatException notOurs) {
            throw Cursor.notOurs();
        }
    }

    /**
     * @param number of the row among all that have errors, which grows
     * @return whether another row is wanted; the first that has no room tells that there is a next page
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
