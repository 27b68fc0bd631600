package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says in every row what cells say that are merged downwards, as a brand over all its products. Sideways nothing is repeated: a title
 * over all columns is not in each of them.
 */
final class Spread {

    private final List<Area> areas;
    private final List<Area> open = new ArrayList<>();
    private final Map<Area, Cell> said = new HashMap<>();
    private int next;

    /** @param areas ordered by their first row */
    Spread(List<Area> areas) {
        this.areas = areas;
    }

    /** @param cells of the row so far; grows where it must */
    void over(long row, List<Cell> cells) {
        if (areas.isEmpty()) return;
        open.removeIf(area -> {
            boolean over = area.lastRow() < row;
            if (over) said.remove(area);
            return over;
        });
        for (; next < areas.size() && areas.get(next).firstRow() <= row; next++) {
            if (areas.get(next).lastRow() >= row && areas.get(next).lastRow() > areas.get(next).firstRow()) open.add(areas.get(next));
        }
        for (var area : open) {
            int at = area.firstColumn() - 1;
            if (area.firstRow() == row && at < cells.size()) said.put(area, cells.get(at));
            else if (area.firstRow() < row) put(cells, at, said.getOrDefault(area, Cell.EMPTY));
        }
    }

    private static void put(List<Cell> cells, int at, Cell cell) {
        if (cell.blank()) return;
        while (cells.size() <= at) cells.add(Cell.EMPTY);
        cells.set(at, cell);
    }
}
