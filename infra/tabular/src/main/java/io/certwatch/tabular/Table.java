package io.certwatch.tabular;

import java.util.List;

/** A table as it was written: which row is its header is not yet known. */
public record Table(String title, String part, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }
}
