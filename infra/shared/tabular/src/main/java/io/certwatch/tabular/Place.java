package io.certwatch.tabular;

/**
 * Where something stood in the original, so that a person can look it up.
 *
 * @param part a table, sheet or page: `table 2`, `sheet Results`, `page 3`
 * @param row counted from 1; 0 if the part as a whole is meant
 * @param column counted from 1; 0 if the row as a whole is meant
 */
public record Place(String part, int row, int column) {

    private static final String TEXT = "line";

    /** In a file of text, which has no parts. */
    public static Place ofText(int row, int column) {
        return new Place(TEXT, row, column);
    }

    @Override
    public String toString() {
        if (row == 0) return part;
        var line = part.equals(TEXT) ? "row " + row : part + ", row " + row;
        return column == 0 ? line : line + ", column " + column;
    }
}
