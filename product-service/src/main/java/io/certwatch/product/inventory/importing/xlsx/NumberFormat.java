package io.certwatch.product.inventory.importing.xlsx;

import io.certwatch.product.inventory.importing.Cell;
import io.certwatch.product.inventory.importing.Cell.Faulty;
import io.certwatch.product.inventory.importing.Cell.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** A format code: how numbers are shown, by their sign. */
record NumberFormat(List<FormatSection> sections, boolean since1904) {

    /** A double holds no more digits for certain, and a spreadsheet writes zeros for the rest. */
    private static final int DIGITS = 15;
    private static final int LONGEST = 40;
    private static final BigDecimal TOO_LONG = BigDecimal.TEN.pow(DIGITS);

    static NumberFormat of(String code, boolean since1904) {
        return new NumberFormat(FormatSection.all(code), since1904);
    }

    Cell show(String raw) {
        if (raw.length() > LONGEST) return noNumber(raw);
        try {
            double approximate = Double.parseDouble(raw);
            if (!Double.isFinite(approximate)) return noNumber(raw);
            return show(approximate == 0 ? BigDecimal.ZERO : new BigDecimal(raw));
        } catch (NumberFormatException text) {
            return noNumber(raw);
        }
    }

    private Cell show(BigDecimal number) {
        var section = section(number);
        if (section.date()) return new Dates(since1904).show(number, section);
        var rounded = number.round(new MathContext(DIGITS));
        if (rounded.abs().compareTo(TOO_LONG) >= 0) {
            return new Faulty(rounded.toPlainString(), "is a number of more than " + DIGITS + " digits, of which a spreadsheet loses the rest; format the column as text and enter it again");
        }
        return new Text(section.show(sections.size() > 1 && section != sections.getFirst() ? rounded.abs() : rounded));
    }

    private FormatSection section(BigDecimal number) {
        if (number.signum() < 0 && sections.size() > 1) return sections.get(1);
        return number.signum() == 0 && sections.size() > 2 ? sections.get(2) : sections.getFirst();
    }

    private static Cell noNumber(String raw) {
        return new Faulty(raw, "is said to be a number and is none");
    }
}
