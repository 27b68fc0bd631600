package io.certwatch.tabular.csv;

import io.certwatch.tabular.Cell;
import io.certwatch.tabular.DocumentType;
import io.certwatch.tabular.Place;
import io.certwatch.tabular.Row;
import io.certwatch.tabular.TableReader;
import io.certwatch.tabular.TableSink;
import io.certwatch.tabular.UnreadableSource;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SpreadsheetOptions;
import io.certwatch.tabular.text.StrictText;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;

/** Reads a CSV file as a document, which is refused if any byte is not in its encoding or its last line is cut off. */
public final class CsvTables implements TableReader {

    @Override
    public void read(Path file, DocumentType type, TableSink sink) throws IOException, UnreadableSource {
        var charset = StrictText.encoding(file, type.charset());
        var csv = CsvFile.open(file, new SpreadsheetOptions(charset, null, false));
        try (var rows = csv.rows(csv.sheets().getFirst())) {
            sink.table("", "lines");
            int widest = 0;
            SheetRow last = null;
            while (rows.hasNext()) {
                last = rows.next();
                widest = Math.max(widest, last.cells().size());
                if (!last.blank()) sink.row(row(last));
            }
            if (last != null && !rows.endsWithLineBreak() && last.cells().size() < widest)
                throw new UnreadableSource("it ends in the middle of " + last.place());
        }
    }

    private static Row row(SheetRow row) {
        var cells = new ArrayList<Cell>(row.cells().size());
        for (var cell : row.cells()) {
            var place = Place.ofText(Math.toIntExact(row.place().row()), cells.size() + 1);
            cells.add(new Cell(cell.text().strip(), place));
        }
        return new Row(cells);
    }
}
