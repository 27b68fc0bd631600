package io.certwatch.tabular.office;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellRangeAddress;

/** Reads what turns out to be inside the package: a workbook or a document. */
public final class OfficeTables implements TableReader {

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        try {
            if (isDocument(file)) WordDocument.read(file, sink);
            else workbook(file, sink);
        } catch (UnreadableFile unreadable) {
            throw unreadable;
        } catch (RuntimeException broken) {
            throw new UnreadableSource("its inside cannot be read", broken);
        }
    }

    private static boolean isDocument(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.getEntry("word/document.xml") != null && zip.getEntry("xl/workbook.xml") == null;
        } catch (ZipException whenOpenedAsWorkbookThisIsExplained) {
            return false;
        }
    }

    private static void workbook(Path file, TableSink sink) throws UnreadableSource {
        try (var workbook = Workbook.open(file)) {
            for (var sheet : workbook.sheets()) {
                if (!sheet.hidden())
                    new SheetTable(sheet.name(), workbook.areas(sheet)).read(workbook.cells(sheet), sink);
            }
        }
    }

    /** Gives a sheet as a table of a document. Each cell of a merged range has its text and names the cell where the range begins. */
    private static final class SheetTable {

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
                throw new UnreadableSource(place + " " + reason.en());
            return new Cell(cell.text().strip(), place);
        }

        private Place place(int column) {
            return new Place(part, number, column + 1);
        }
    }
}
