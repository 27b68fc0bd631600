package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.UnreadableSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Spreads what stands in merged cells over all of them, while the rows of a sheet go by. */
final class Spread {

    private static final int WIDEST = 500;
    private static final int OPEN_AT_MOST = 1_000;

    /** Rows and columns from 1, both ends included. */
    record Area(int firstRow, int firstColumn, int lastRow, int lastColumn) {}

    private static final class Open {
        private final Area area;
        private @Nullable Cell cell;

        private Open(Area area) {
            this.area = area;
        }
    }

    private final Deque<Area> ahead;
    private final List<Open> open = new ArrayList<>();

    Spread(List<Area> areas) {
        ahead = new ArrayDeque<>(
                areas.stream().sorted(Comparator.comparingInt(Area::firstRow)).toList());
    }

    Row row(org.dhatim.fastexcel.reader.Row row, CellText texts, String part) throws UnreadableSource {
        int number = row.getRowNum();
        open.removeIf(merged -> merged.area.lastRow() < number);
        while (!ahead.isEmpty() && ahead.peek().firstRow() <= number) {
            var area = ahead.remove();
            if (area.lastRow() >= number) open.add(new Open(area));
        }
        if (open.size() > OPEN_AT_MOST)
            throw new UnreadableSource(
                    part + ", row " + number + " lies in more than " + OPEN_AT_MOST + " merged areas");
        var cells = new ArrayList<Cell>();
        int width = Math.min(WIDEST, Math.max(row.getCellCount(), reach()));
        for (int column = 1; column <= width; column++) {
            var text = column > row.getCellCount() ? "" : texts.of(row.getCell(column - 1));
            cells.add(spread(new Cell(text, new Place(part, number, column))));
        }
        while (!cells.isEmpty() && cells.getLast().blank()) cells.removeLast();
        return new Row(cells);
    }

    private int reach() {
        return open.stream().mapToInt(merged -> merged.area.lastColumn()).max().orElse(0);
    }

    private Cell spread(Cell cell) {
        var place = cell.place();
        for (var merged : open) {
            var area = merged.area;
            if (place.column() < area.firstColumn() || place.column() > area.lastColumn()) continue;
            if (place.row() == area.firstRow() && place.column() == area.firstColumn()) merged.cell = cell;
            return merged.cell == null ? cell : merged.cell;
        }
        return cell;
    }
}
