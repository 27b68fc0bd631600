package io.certwatch.product.productimport.reading.xlsx;

import io.certwatch.product.productimport.reading.Place;
import io.certwatch.product.productimport.reading.Row;
import io.certwatch.product.productimport.reading.Rows;
import io.certwatch.product.productimport.reading.Sheet;
import io.certwatch.product.productimport.reading.Unreadable;
import java.util.NoSuchElementException;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * The rows of one sheet. POI interprets the XML events; passing them one at a time allows the caller to pull rows.
 */
final class SheetRows implements Rows {

    private final Xml xml;
    private final Sheet sheet;
    private final CellReading reading;
    private final XSSFSheetXMLHandler handler;
    private final Spread spread;
    private @Nullable Row next;
    private boolean end;

    SheetRows(Xml xml, Sheet sheet, CellReading reading, Spread spread) {
        this.xml = xml;
        this.sheet = sheet;
        this.reading = reading;
        this.handler = reading.handler();
        this.spread = spread;
    }

    @Override
    public boolean hasNext() {
        if (next == null && !end) next = read();
        return next != null;
    }

    @Override
    public Row next() {
        if (!hasNext() || next == null) throw new NoSuchElementException();
        var row = next;
        next = null;
        return row;
    }

    private @Nullable Row read() {
        try {
            while (!reading.atEnd() && xml.next()) {
                reading.look(xml);
                tell();
                if (reading.hasRow()) return row();
            }
            end = true;
            return null;
        } catch (SAXException | RuntimeException broken) {
            var place = new Place(sheet.name(), Math.max(1, reading.number()));
            var column = reading.column() == 0 ? "" : ", column " + reading.column();
            throw new Unreadable(
                    Parts.broken(xml.part(), broken).reason() + ", in or after " + place + column, place, broken);
        }
    }

    private void tell() throws SAXException {
        try {
            xml.tell(handler);
        } catch (NoSuchElementException unknown) {
            reading.unknownText();
        }
    }

    private Row row() {
        var cells = reading.takeRow();
        spread.over(reading.number() - 1, cells);
        if (cells.stream().mapToLong(cell -> cell.text().length()).sum() > Row.LONGEST) throw CellReading.tooLong();
        return new Row(new Place(sheet.name(), reading.number()), cells);
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
