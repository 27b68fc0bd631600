package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import io.certwatch.product.inventory.importing.Place;
import io.certwatch.product.inventory.importing.Row;
import io.certwatch.product.inventory.importing.Rows;
import io.certwatch.product.inventory.importing.Sheet;
import io.certwatch.product.inventory.importing.Unreadable;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet. */
final class SheetRows implements Rows {

    /** Excel has 16 384; what stands beyond this belongs to no inventory. */
    private static final int WIDEST = 2_000;

    private final Xml xml;
    private final BoundedInput in;
    private final Sheet sheet;
    private final CellReading reading;
    private final Spread spread;
    private long number;
    private int column;
    private @Nullable Row next;
    private boolean end;

    SheetRows(Xml xml, BoundedInput in, Sheet sheet, CellReading reading, Spread spread) {
        this.xml = xml;
        this.in = in;
        this.sheet = sheet;
        this.reading = reading;
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
            while (xml.next() && !xml.ends("sheetData")) {
                if (xml.begins("row")) return row();
            }
            end = true;
            return null;
        } catch (Unreadable broken) {
            var place = new Place(sheet.name(), Math.max(1, number));
            throw new Unreadable(broken.reason() + ", in or after " + place + (column == 0 ? "" : ", column " + column), place, broken);
        }
    }

    private Row row() {
        column = 0;
        number = number(xml.attribute("r"));
        var cells = new ArrayList<Cell>();
        while (xml.next() && !xml.ends("row")) {
            if (xml.begins("c")) put(cells);
        }
        spread.over(number, cells);
        return new Row(new Place(sheet.name(), number), cells);
    }

    private long number(@Nullable String said) {
        if (said == null) return number + 1;
        int row = Digits.read(said);
        if (row <= number) throw new Unreadable("its rows are not in their order");
        return row;
    }

    private void put(List<Cell> cells) {
        column = column(xml.attribute("r"), cells.size() + 1);
        var cell = reading.read(xml);
        if (column > WIDEST || column <= cells.size()) return;
        while (cells.size() < column - 1) cells.add(Cell.EMPTY);
        cells.add(cell);
    }

    /** {@code AB12}: the letters count, without a pattern for each of millions. */
    private static int column(@Nullable String reference, int otherwise) {
        if (reference == null) return otherwise;
        int column = 0;
        for (int i = 0; i < reference.length() && i < 3 && reference.charAt(i) >= 'A' && reference.charAt(i) <= 'Z'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column == 0 ? otherwise : column;
    }

    @Override
    public double share() {
        return Math.min(1, (double) in.taken() / sheet.size());
    }

    @Override
    public void close() {
        xml.close();
    }
}
