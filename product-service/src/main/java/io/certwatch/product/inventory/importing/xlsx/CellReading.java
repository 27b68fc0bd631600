package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import io.certwatch.product.inventory.importing.Cell.Faulty;
import io.certwatch.product.inventory.importing.Cell.Text;
import org.jspecify.annotations.Nullable;

/** What a person sees in a cell. Formulas are never computed: what was saved as their result counts. */
final class CellReading {

    private static final int LONGEST_FORMULA_SHOWN = 100;

    private final SharedStrings strings;
    private final Styles styles;
    private final StringBuilder value = new StringBuilder();
    private final StringBuilder formula = new StringBuilder();

    CellReading(SharedStrings strings, Styles styles) {
        this.strings = strings;
        this.styles = styles;
    }

    /** Reads up to the end of the cell that has just begun. */
    Cell read(Xml xml) {
        var type = xml.attribute("t");
        var style = xml.attribute("s");
        value.setLength(0);
        formula.setLength(0);
        boolean hasValue = false;
        boolean hasFormula = false;
        while (xml.next() && !xml.ends("c")) {
            if (xml.begins("f")) {
                hasFormula = true;
                xml.textTo(formula);
            } else if (xml.begins("v")) {
                hasValue = true;
                xml.textTo(value);
            } else if (xml.begins("is")) {
                hasValue = true;
                RichText.read(xml, "is", value);
            }
        }
        if (hasFormula && !hasValue) return withoutResult();
        return value.isEmpty() ? Cell.EMPTY : cell(type == null ? "n" : type, style);
    }

    private Cell cell(String type, @Nullable String style) {
        return switch (type) {
            case "s" -> shared();
            case "inlineStr" -> text(value.toString());
            case "str" -> formulaText();
            case "b" -> new Text(value.toString().strip().equals("1") ? "TRUE" : "FALSE");
            case "e" -> new Faulty(value.toString(), "is an error of the spreadsheet: " + value);
            case "d" -> new Text(value.toString().replaceFirst("T00:00:00(\\.0+)?Z?$", ""));
            default -> styles.show(value.toString().strip(), style);
        };
    }

    private Cell shared() {
        var string = strings.get(Digits.read(value));
        return string == null ? new Faulty("", "refers to a text that the workbook does not have") : text(string);
    }

    private Cell formulaText() {
        RichText.unescape(value, 0);
        return text(value.toString());
    }

    private static Cell text(String text) {
        return new Text(text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n"));
    }

    private Cell withoutResult() {
        var shown = formula.length() > LONGEST_FORMULA_SHOWN ? formula.substring(0, LONGEST_FORMULA_SHOWN) + "…" : formula.toString();
        return new Faulty("=" + shown, "is a formula whose result was not saved; open the workbook in Excel and save it again, or put the value in its place");
    }
}
