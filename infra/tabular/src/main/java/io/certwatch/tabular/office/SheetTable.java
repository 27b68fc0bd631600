package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;

/** A sheet as a table of a document: merged cells stand wherever they reach, and say where they begin. */
final class SheetTable {

    private final String part;
    private final MergedCells<Cell> merged;
    private int number;

    SheetTable(String sheet, List<CellRangeAddress> areas) {
        this.part = "sheet " + sheet;
        this.merged = MergedCells.everywhere(areas, column -> new Cell("", place(column)));
    }

    void read(SheetRows rows, TableSink sink) throws UnreadableSource {
        sink.table("", part);
        try (rows) {
            while (rows.hasNext()) sink.row(row(rows.next()));
        }
    }

    private Row row(SheetRow row) throws UnreadableSource {
        number = Math.toIntExact(row.place().row());
        var cells = new ArrayList<Cell>(row.cells().size());
        for (var cell : row.cells()) cells.add(cell(cell, place(cells.size())));
        merged.over(number - 1, cells);
        while (!cells.isEmpty() && cells.getLast().blank()) cells.removeLast();
        return new Row(cells);
    }

    private static Cell cell(SheetCell cell, Place place) throws UnreadableSource {
        if (cell instanceof SheetCell.Faulty(var _, var reason, var _) && RowReader.WITHOUT_RESULT.equals(reason))
            throw new UnreadableSource(place + " " + reason);
        return new Cell(cell.text().strip(), place);
    }

    private Place place(int column) {
        return new Place(part, number, column + 1);
    }
}
