package io.certwatch.tabular.spreadsheet;

import java.util.List;

/**
 * One row of a file, a cell per column; rows may have different lengths. In a text file it may take several lines.
 *
 * @param place where a spreadsheet shows it
 */
public record SheetRow(RowPlace place, List<SheetCell> cells) {

    /** In characters, for all formats: some hundred times the size of a row in the widest export. */
    public static final int LONGEST = 1 << 20;
    /** Memory of a cell besides its text, in characters. */
    private static final int CELL = 16;

    public SheetRow {
        cells = List.copyOf(cells);
    }

    /** @param column counted from 1 */
    public SheetCell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : SheetCell.EMPTY;
    }

    /** The text in a column counted from 1; empty if the row is shorter. */
    public String text(int column) {
        return cell(column).text();
    }

    /** Its size in memory, in characters. */
    public long weight() {
        return cells.stream().mapToLong(cell -> CELL + cell.text().length()).sum();
    }

    public boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }
}
