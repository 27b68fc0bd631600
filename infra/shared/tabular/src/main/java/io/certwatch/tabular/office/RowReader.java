package io.certwatch.tabular.office;

import static java.util.Objects.requireNonNullElse;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetCell.Faulty;
import io.certwatch.tabular.spreadsheet.SheetCell.Text;
import io.certwatch.tabular.spreadsheet.SheetRow;
import io.certwatch.tabular.spreadsheet.UnreadableFile;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row as a person sees them. Formulas are never computed: their saved result is used. */
final class RowReader {

    /** Excel has 16 384; no inventory is wider than this. */
    static final int WIDEST = 2_000;

    static final Reason WITHOUT_RESULT = Reason.of("cell.no-result");

    private final XmlEvents xml;
    private final SharedTexts texts;
    private final NumberText numbers;
    private List<SheetCell> cells = new ArrayList<>();
    private int number;
    private int column;
    private int length;

    RowReader(XmlEvents xml, SharedTexts texts, NumberText numbers) {
        this.xml = xml;
        this.texts = texts;
        this.numbers = numbers;
    }

    /** Returns the cells of the next row, which the caller may change; null at the end of the sheet. */
    @Nullable
    List<SheetCell> next() {
        while (xml.nextOfTexts() && !xml.ends("sheetData")) {
            if (xml.begins("row")) return row();
        }
        return null;
    }

    private List<SheetCell> row() {
        var stated = xml.attribute("r");
        int next = stated == null ? number + 1 : Integer.parseInt(stated);
        if (next <= number) throw new UnreadableFile(Reason.of("office.rows-order"));
        number = next;
        column = length = 0;
        cells = new ArrayList<>();
        while (xml.nextOfTexts() && !xml.ends("row")) {
            if (xml.begins("c")) cell();
        }
        return cells;
    }

    private void cell() {
        var reference = xml.attribute("r");
        column = reference == null ? column + 1 : new CellAddress(reference).getColumn() + 1;
        var type = requireNonNullElse(xml.attribute("t"), "n");
        var style = xml.attribute("s");
        boolean formula = false;
        String value = null;
        while (xml.nextOfTexts() && !xml.ends("c")) {
            if (xml.begins("f")) formula = true;
            else if (xml.begins("v")) value = xml.textOf("v");
            else if (xml.begins("is")) value = inline();
        }
        if (value != null || formula) put(value == null ? withoutResult() : toCell(type, value, style, formula));
    }

    /** Without the phonetic runs. */
    private String inline() {
        var text = new StringBuilder();
        while (xml.nextOfTexts() && !xml.ends("is")) {
            if (xml.begins("rPh")) xml.textOf("rPh");
            else if (xml.begins("t")) text.append(xml.textOf("t"));
        }
        return text.toString();
    }

    private SheetCell toCell(String type, String value, @Nullable String style, boolean formula) {
        // programs that do not compute formulas leave the result of a number empty; that of a text may be so
        if (value.isEmpty()) return formula && type.equals("n") ? withoutResult() : SheetCell.EMPTY;
        return switch (type) {
            case "n" -> numbers.cell(value, style);
            case "s" -> findShared(value);
            case "b" -> new Text(value.equals("0") ? "FALSE" : "TRUE");
            case "e" -> new Faulty(value, Reason.of("cell.error", value));
            case "d" -> new Text(value.replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
            default -> text(unescape(value));
        };
    }

    private SheetCell findShared(String index) {
        try {
            return text(texts.get(Integer.parseInt(index.strip())));
        } catch (NumberFormatException | NoSuchElementException unknown) {
            return new Faulty("", Reason.of("cell.no-text"));
        }
    }

    private static SheetCell text(String text) {
        return new Text(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"));
    }

    /** {@code _x000A_} stands for a character that XML does not have. */
    static String unescape(String text) {
        return text.contains("_x") ? new XSSFRichTextString(text).getString() : text;
    }

    private static SheetCell withoutResult() {
        return new Faulty("=…", WITHOUT_RESULT);
    }

    private void put(SheetCell cell) {
        if (column > WIDEST || column <= cells.size()) return;
        while (cells.size() < column - 1) cells.add(SheetCell.EMPTY);
        cells.add(cell);
        length += cell.text().length();
        if (length > SheetRow.LONGEST) throw tooLong();
    }

    /** A text that cells share is stored once, and expanded for each of them. */
    static UnreadableFile tooLong() {
        return new UnreadableFile(Reason.of("office.row-long", SheetRow.LONGEST));
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
