package io.certwatch.product.productimport.reading.xlsx;

import io.certwatch.product.productimport.reading.Cell;
import io.certwatch.product.productimport.reading.Unreadable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Copies the value of cells that are merged vertically to every row, such as a brand beside all its products. Nothing
 * is copied horizontally: a title over all columns does not belong to each of them.
 */
final class Spread {

    private static final int AT_MOST = 200_000;

    private final List<CellRangeAddress> areas;
    private final List<CellRangeAddress> open = new ArrayList<>();
    private final Map<CellRangeAddress, Cell> said = new HashMap<>();
    private int next;

    /** @param areas ordered by their first row */
    Spread(List<CellRangeAddress> areas) {
        this.areas = areas;
    }

    /**
     * A sheet lists its merged cells after its rows, so it is read once before its rows are; if that fails, reading
     * the rows reports it.
     */
    static List<CellRangeAddress> areas(PackagePart sheet) {
        var areas = new ArrayList<CellRangeAddress>();
        try (var xml = new Xml(sheet)) {
            while (areas.size() <= AT_MOST && xml.next()) {
                if (xml.begins("mergeCell")) areas.add(CellRangeAddress.valueOf(xml.attribute("ref")));
            }
        } catch (RuntimeException asItsRowsWillSay) {
            // areas found before the failure are used
        }
        if (areas.size() > AT_MOST)
            throw new Unreadable("it has more than " + AT_MOST + " merged cells in one sheet; undo the merging");
        areas.removeIf(area -> area.getLastRow() <= area.getFirstRow() || area.getFirstColumn() >= CellReading.WIDEST);
        areas.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
        return areas;
    }

    /**
     * @param row counted from 0
     * @param cells of the row so far; extended if necessary
     */
    void over(int row, List<Cell> cells) {
        if (areas.isEmpty()) return;
        open.removeIf(area -> {
            boolean over = area.getLastRow() < row;
            if (over) said.remove(area);
            return over;
        });
        for (; next < areas.size() && areas.get(next).getFirstRow() <= row; next++) {
            if (areas.get(next).getLastRow() >= row) open.add(areas.get(next));
        }
        for (var area : open) {
            int at = area.getFirstColumn();
            if (area.getFirstRow() == row && at < cells.size()) said.put(area, cells.get(at));
            else if (area.getFirstRow() < row) put(cells, at, said.getOrDefault(area, Cell.EMPTY));
        }
    }

    private static void put(List<Cell> cells, int at, Cell cell) {
        if (cell.blank()) return;
        while (cells.size() <= at) cells.add(Cell.EMPTY);
        cells.set(at, cell);
    }
}
