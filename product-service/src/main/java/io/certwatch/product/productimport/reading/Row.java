package io.certwatch.product.productimport.reading;

import java.util.List;

/**
 * One row of a file, a cell per column; rows may be of different lengths. In lines of text it may fill several lines.
 *
 * @param place where a spreadsheet shows it
 */
public record Row(Place place, List<Cell> cells) {

    /** Characters of a row, whatever the format: some hundred times what the widest export has. */
    public static final int LONGEST = 1 << 20;
    /** What a cell takes beside its text, in characters. */
    private static final int CELL = 16;

    public Row {
        cells = List.copyOf(cells);
    }

    /** @param column counted from 1 */
    public Cell cell(int column) {
        return column <= cells.size() ? cells.get(column - 1) : Cell.EMPTY;
    }

    /** The text in a column counted from 1; empty where the row is shorter. */
    public String text(int column) {
        return cell(column).text();
    }

    /** What it takes in memory, in characters. */
    public long weight() {
        return cells.stream().mapToLong(cell -> CELL + cell.text().length()).sum();
    }

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }
}
