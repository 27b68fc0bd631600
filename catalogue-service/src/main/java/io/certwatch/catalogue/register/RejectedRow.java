package io.certwatch.catalogue.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rejected row with all its problems.
 *
 * @param number counted from 1 among the rows of the list, across all its tables
 * @param cells the cells of {@link ListColumns#ALL}, in that order
 */
public record RejectedRow(long number, String part, int row, List<Problem> problems, List<String> cells) {

    /**
     * @param column counted from 1; 0 if the list has no such column
     * @param header as printed; empty if there is none
     * @param field the JSON field of the certificate
     * @param reason a predicate that follows the name of the field: {@code is missing}
     */
    public record Problem(
            int column,
            String header,
            String field,
            @Nullable String value,
            String reason) {}

    public RejectedRow {
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }

    /** In characters. */
    long weight() {
        return cells.stream().mapToLong(String::length).sum();
    }
}
