package io.certwatch.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded file with all that is wrong in it.
 *
 * @param sheet the sheet, table or page; empty in a file that has only one
 * @param row as a spreadsheet numbers it
 * @param cells as they stand in it, the first column first
 */
public record RowError(String sheet, long row, List<Problem> problems, List<String> cells) {

    /**
     * @param column counted from 1; 0 if the row as a whole is meant
     * @param header as it stands above the column; empty if there is none
     * @param field as JSON names it
     * @param value as it stands in the cell
     * @param reason goes on after the name of the field: {@code is missing}
     */
    public record Problem(int column, String header, String field, @Nullable String value, String reason) {}

    /** Characters of a text; a longer one is cut and ends in an ellipsis. */
    static final int LONGEST_TEXT = 1_000;

    /** What one text takes beside its characters. */
    private static final int TEXT = 16;

    /** With long texts cut. */
    RowError cut() {
        return new RowError(sheet, row, problems.stream().map(RowError::cut).toList(), cells.stream().map(RowError::cut).toList());
    }

    long weight() {
        return problems.stream().mapToLong(RowError::weight).sum() + cells.stream().mapToLong(cell -> TEXT + cell.length()).sum();
    }

    private static long weight(Problem problem) {
        var value = problem.value();
        return 5 * TEXT + problem.header().length() + problem.reason().length() + (value == null ? 0 : value.length());
    }

    private static Problem cut(Problem problem) {
        var value = problem.value();
        return new Problem(problem.column(), cut(problem.header()), problem.field(), value == null ? null : cut(value), cut(problem.reason()));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
