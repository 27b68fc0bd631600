package io.certwatch.tabular;

import java.util.List;

/** One row of a table, a cell per column; rows may be of different lengths. */
public record Row(List<Cell> cells) {

    public Row {
        cells = List.copyOf(cells);
    }

    /** The text in a column, counted from 0; empty where the row is shorter. */
    public String text(int column) {
        return column < cells.size() ? cells.get(column).text() : "";
    }

    public boolean blank() {
        return cells.stream().allMatch(Cell::blank);
    }

    /** One text across the whole row, such as a title in merged cells. */
    public boolean saysOneThing() {
        return cells.stream()
                        .filter(cell -> !cell.blank())
                        .map(Cell::text)
                        .distinct()
                        .limit(2)
                        .count()
                == 1;
    }

    /** A cell that is merged with one above has the place of that one, so the lowest place is the row's. */
    public Place place() {
        int row = cells.stream().mapToInt(cell -> cell.place().row()).max().orElse(0);
        return new Place(cells.isEmpty() ? "" : cells.getFirst().place().part(), row, 0);
    }
}
