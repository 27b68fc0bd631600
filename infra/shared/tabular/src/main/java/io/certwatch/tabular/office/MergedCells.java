package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Copies the first of merged cells over the others, row by row.
 *
 * @param <C> what a cell has become by then
 */
final class MergedCells<C> {

    private static final int AT_MOST = 200_000;
    /** Each is compared with each row. */
    private static final int IN_A_ROW_AT_MOST = RowReader.WIDEST;
    /** No table is wider; titles may be merged over all columns of a sheet. */
    private static final int ACROSS_AT_MOST = 500;

    private final List<CellRangeAddress> areas;
    private final Predicate<C> blank;
    private final IntFunction<C> filler;
    private final List<CellRangeAddress> open = new ArrayList<>();
    private final Map<CellRangeAddress, C> firsts = new HashMap<>();
    private int next;

    /** @param filler creates an empty cell for a column, counted from 0 */
    private MergedCells(List<CellRangeAddress> areas, Predicate<C> blank, IntFunction<C> filler) {
        this.areas = areas;
        this.blank = blank;
        this.filler = filler;
    }

    /** Copies downwards only, such as a brand beside all its products: a title over all columns does not belong to each. */
    static MergedCells<SheetCell> downwards(List<CellRangeAddress> areas) {
        var down = areas.stream()
                .filter(area -> area.getLastRow() > area.getFirstRow())
                .map(area -> new CellRangeAddress(
                        area.getFirstRow(), area.getLastRow(), area.getFirstColumn(), area.getFirstColumn()))
                .toList();
        return new MergedCells<>(down, SheetCell::blank, _ -> SheetCell.EMPTY);
    }

    static MergedCells<Cell> everywhere(List<CellRangeAddress> areas, IntFunction<Cell> filler) {
        return new MergedCells<>(areas, Cell::blank, filler);
    }

    /**
     * A sheet lists its merged cells after its rows, so it is read once before its rows are; if that fails, reading
     * the rows reports it.
     *
     * @return ordered by their first row
     */
    static List<CellRangeAddress> areas(PackagePart sheet) {
        var areas = new ArrayList<CellRangeAddress>();
        try (var xml = new XmlEvents(sheet)) {
            while (areas.size() <= AT_MOST && xml.next()) {
                if (xml.begins("mergeCell")) areas.add(CellRangeAddress.valueOf(xml.attribute("ref")));
            }
        } catch (RuntimeException asItsRowsWillSay) {
            // areas found before the failure are used
        }
        if (areas.size() > AT_MOST) throw new UnreadableFile(Reason.of("office.merged", AT_MOST));
        areas.removeIf(area -> area.getFirstColumn() >= RowReader.WIDEST);
        areas.sort(Comparator.comparingInt(CellRangeAddress::getFirstRow));
        return areas;
    }

    /**
     * @param row counted from 0
     * @param cells of the row so far; extended if necessary
     */
    void over(int row, List<C> cells) {
        if (areas.isEmpty()) return;
        open.removeIf(area -> area.getLastRow() < row);
        firsts.keySet().removeIf(area -> area.getLastRow() < row);
        for (; next < areas.size() && areas.get(next).getFirstRow() <= row; next++) {
            if (areas.get(next).getLastRow() >= row) open.add(areas.get(next));
        }
        if (open.size() > IN_A_ROW_AT_MOST) throw new UnreadableFile(Reason.of("office.merged-row", IN_A_ROW_AT_MOST));
        for (var area : open) copy(area, row, cells);
    }

    private void copy(CellRangeAddress area, int row, List<C> cells) {
        int left = area.getFirstColumn();
        if (area.getFirstRow() == row && left < cells.size() && !blank.test(cells.get(left)))
            firsts.put(area, cells.get(left));
        var first = firsts.get(area);
        if (first == null) return;
        int right = Math.max(left, Math.min(area.getLastColumn(), ACROSS_AT_MOST - 1));
        while (cells.size() <= right) cells.add(filler.apply(cells.size()));
        for (int at = left; at <= right; at++) cells.set(at, first);
    }
}
