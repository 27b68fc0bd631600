package io.certwatch.tabular;

import java.util.List;

/** A table as written; its header is not known yet. */
public record Table(String title, String part, List<Row> rows) {

    public Table {
        rows = List.copyOf(rows);
    }
}
