package io.certwatch.product.productimport.reading.xlsx;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.product.productimport.reading.Cell;
import io.certwatch.product.productimport.reading.Cell.Faulty;
import io.certwatch.product.productimport.reading.Cell.Text;
import io.certwatch.product.productimport.reading.Row;
import io.certwatch.product.productimport.reading.Unreadable;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler.SheetContentsHandler;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.model.Styles;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row as a person sees them, from the events of POI. POI reports neither the type of a value nor
 * that a formula has no result, so both are read from the XML before POI gets the event. Formulas are never computed:
 * their saved result is used.
 */
final class CellReading implements SheetContentsHandler {

    /** Excel has 16 384; no inventory is wider than this. */
    static final int WIDEST = 2_000;

    private static final String WITHOUT_RESULT =
            "is a formula whose result was not saved; open the workbook in Excel and save it again, or put the value"
                    + " in its place";
    /** POI's prefix of a cell's error. */
    private static final String ERROR = "ERROR:";

    private final Numbers numbers;
    private final XSSFSheetXMLHandler handler;
    private List<Cell> cells = new ArrayList<>();
    private int number;
    private int column;
    private int length;
    private String type = "n";
    private boolean formula;
    private boolean said;
    private boolean hasRow;
    private boolean atEnd;

    CellReading(Styles styles, SharedStrings strings, boolean since1904) {
        this.numbers = new Numbers(since1904);
        this.handler = new XSSFSheetXMLHandler(styles, strings, this, numbers, false);
    }

    XSSFSheetXMLHandler handler() {
        return handler;
    }

    /** Called before the handler gets the event. */
    void look(Xml xml) {
        if (xml.begins("c")) {
            var reference = xml.attribute("r");
            column = reference == null ? column + 1 : new CellAddress(reference).getColumn() + 1;
            type = requireNonNullElse(xml.attribute("t"), "n");
            formula = said = false;
        } else if (xml.begins("f")) {
            formula = true;
        } else if (xml.ends("c") && formula && !said) {
            put(new Faulty("=…", WITHOUT_RESULT));
        }
    }

    @Override
    public void startRow(int index) {
        if (index < number) throw new Unreadable("its rows are not in their order");
        number = index + 1;
        column = length = 0;
        cells = new ArrayList<>();
    }

    @Override
    public void cell(@Nullable String reference, @Nullable String text, @Nullable XSSFComment comment) {
        said = true;
        put(text == null || text.isEmpty() ? empty() : seen(text));
    }

    /**
     * The result of a formula may be an empty text; but programs that do not compute formulas leave the result of a
     * number empty.
     */
    private Cell empty() {
        return formula && type.equals("n") ? new Faulty("=…", WITHOUT_RESULT) : Cell.EMPTY;
    }

    private Cell seen(String text) {
        return switch (type) {
            case "n" -> numbers.seen(text);
            case "e" -> error(text.startsWith(ERROR) ? text.substring(ERROR.length()) : text);
            case "d" -> new Text(text.replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
            case "str" -> lines(new XSSFRichTextString(text).getString());
            default -> lines(text);
        };
    }

    private static Cell error(String error) {
        return new Faulty(error, "is an error of the spreadsheet: " + error);
    }

    private static Cell lines(String text) {
        return new Text(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"));
    }

    void unknownText() {
        said = true;
        put(new Faulty("", "refers to a text that the workbook does not have"));
    }

    private void put(Cell cell) {
        if (column > WIDEST || column <= cells.size()) return;
        while (cells.size() < column - 1) cells.add(Cell.EMPTY);
        cells.add(cell);
        length += cell.text().length();
        if (length > Row.LONGEST) throw tooLong();
    }

    /** A text that cells share is stored once, and expanded for each of them. */
    static Unreadable tooLong() {
        return new Unreadable("it has a row of more than " + Row.LONGEST
                + " characters; leave out the columns that no product needs");
    }

    @Override
    public void endRow(int index) {
        hasRow = true;
    }

    @Override
    public void endSheet() {
        atEnd = true;
    }

    boolean hasRow() {
        return hasRow;
    }

    boolean atEnd() {
        return atEnd;
    }

    /** Returns the cells of the completed row; the caller may change them. */
    List<Cell> takeRow() {
        hasRow = false;
        return cells;
    }

    /** Of the row, counted from 1; 0 before the first. */
    int number() {
        return number;
    }

    /** Of the cell, counted from 1; 0 before the first of the row. */
    int column() {
        return column;
    }
}
