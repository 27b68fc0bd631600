package io.certwatch.catalogue.register;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not taken, with all that is wrong in it.
 *
 * @param number counted from 1 among the rows of the list, over all its tables
 * @param cells those under {@link ListColumns#ALL}, in that order
 */
public record RejectedRow(long number, String part, int row, List<Problem> problems, List<String> cells) {

    /**
     * @param column counted from 1; 0 if the list has none of this meaning
     * @param header as it stands above the column; empty if there is none
     * @param field of a certificate, as JSON names it
     * @param reason goes on after the name of the field: {@code is missing}
     */
    public record Problem(int column, String header, String field, @Nullable String value, String reason) {}

    public RejectedRow {
        problems = List.copyOf(problems);
        cells = List.copyOf(cells);
    }

    /** Characters. */
    long weight() {
        return cells.stream().mapToLong(String::length).sum();
    }
}
