package io.certwatch.tabular.office;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.RowPlace;
import io.certwatch.tabular.spreadsheet.Sheet;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.SheetRows;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet, read as they are asked for. */
final class WorkbookRows implements SheetRows {

    private final XmlEvents xml;
    private final Sheet sheet;
    private final RowReader reader;
    private final MergedCells<SheetCell> merged;
    private @Nullable SheetRow next;
    private boolean end;

    WorkbookRows(XmlEvents xml, Sheet sheet, RowReader reader, MergedCells<SheetCell> merged) {
        this.xml = xml;
        this.sheet = sheet;
        this.reader = reader;
        this.merged = merged;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !end) next = read();
        return next != null;
    }

    @Override
    public SheetRow next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        var row = next;
        next = null;
        return row;
    }

    private @Nullable SheetRow read() {
        try {
            var cells = reader.next();
            end = cells == null;
            return cells == null ? null : row(cells);
        } catch (RuntimeException broken) {
            var place = new RowPlace(sheet.name(), Math.max(1, reader.number()));
            var reason = OfficePackage.broken(xml.part(), broken).words();
            var where = reader.column() == 0
                    ? Reason.of("office.in-row", reason, place.words())
                    : Reason.of("office.in-cell", reason, place.words(), reader.column());
            throw new UnreadableFile(where, place, broken);
        }
    }

    private SheetRow row(List<SheetCell> cells) {
        merged.over(reader.number() - 1, cells);
        if (cells.stream().mapToLong(cell -> cell.text().length()).sum() > SheetRow.LONGEST) throw RowReader.tooLong();
        return new SheetRow(new RowPlace(sheet.name(), reader.number()), cells);
    }

    @Override
    public double share() {
        return Math.min(1, (double) xml.taken() / sheet.size());
    }

    @Override
    public void close() {
        xml.close();
    }
}
