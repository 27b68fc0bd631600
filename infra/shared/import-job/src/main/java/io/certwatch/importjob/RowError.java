package io.certwatch.importjob;

import io.certwatch.platform.text.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of an uploaded file with its errors.
 *
 * @param sheet the sheet, table or page; empty if the file has only one
 * @param row number of the row, counted from 1 as in spreadsheets
 * @param cells contents of the row, from the first column
 */
public record RowError(String sheet, long row, List<Problem> problems, List<String> cells) {

    /**
     * @param column counted from 1; 0 if the error concerns the whole row
     * @param header header of the column; empty if there is none
     * @param field name of the field in JSON
     * @param value contents of the cell
     * @param reason the error, as the rest of a sentence that starts with the field: {@code is missing}
     */
    public record Problem(
            int column,
            String header,
            String field,
            @Nullable String value,
            Sentence reason) {}

    /** Maximum characters of a text; a longer one is cut and ends in an ellipsis. */
    private static final int LONGEST_TEXT = 1_000;

    /** Characters counted for a text in addition to its own. */
    private static final int TEXT = 16;

    /** Returns a copy with long texts cut. */
    public RowError cut() {
        return new RowError(
                sheet,
                row,
                problems.stream().map(RowError::cut).toList(),
                cells.stream().map(RowError::cut).toList());
    }

    /** Its size in characters. */
    public long weight() {
        return problems.stream().mapToLong(RowError::weight).sum()
                + cells.stream().mapToLong(cell -> TEXT + cell.length()).sum();
    }

    private static long weight(Problem problem) {
        var value = problem.value();
        return 5 * TEXT
                + problem.header().length()
                + problem.reason().zh().length()
                + problem.reason().en().length()
                + (value == null ? 0 : value.length());
    }

    private static Problem cut(Problem problem) {
        var value = problem.value();
        return new Problem(
                problem.column(),
                cut(problem.header()),
                problem.field(),
                value == null ? null : cut(value),
                new Sentence(cut(problem.reason().zh()), cut(problem.reason().en())));
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_TEXT) return text;
        var end = Character.isHighSurrogate(text.charAt(LONGEST_TEXT - 1)) ? LONGEST_TEXT - 1 : LONGEST_TEXT;
        return text.substring(0, end) + "…";
    }
}
