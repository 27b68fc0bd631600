package io.certwatch.tabular.office;

import io.certwatch.tabular.spreadsheet.Reason;
import io.certwatch.tabular.spreadsheet.SheetCell;
import io.certwatch.tabular.spreadsheet.SheetCell.Faulty;
import io.certwatch.tabular.spreadsheet.SheetCell.Text;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.ss.format.CellFormat;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.apache.poi.xssf.model.StylesTable;
import org.jspecify.annotations.Nullable;

/**
 * Formats numbers. All digits of a number are shown, also those that its format would round, group or write as a
 * power; but zeros, symbols and words that the format adds are part of what a person sees: {@code 000123}, {@code
 * 12-3456}, {@code 25.6 Gbps}.
 */
final class NumberText {

    /** The significant digits that a double is sure to hold; a spreadsheet writes zeros for the rest. */
    private static final int DIGITS = 15;

    private static final double TOO_LONG = 1e15;
    private static final double LAST_DAY = 2_958_465;

    /** Excel's limit for a format; a longer one is not from a spreadsheet and may take too long to process. */
    private static final int LONGEST_FORMAT = 255;
    /** Groups of digit placeholders: no number has more digits to separate. */
    private static final int MOST_GROUPS = DIGITS;

    private static final String GENERAL = "General";

    private static final String LITERAL = "\"[^\"]*+\"|[\\\\!].|[_*].|\\[[^\\]<>=]*+\\]";
    private static final Pattern BETWEEN_SECTIONS = Pattern.compile(";(?=(?:[^\"]*+\"[^\"]*+\")*+[^\"]*+$)");
    private static final Pattern LITERALS = Pattern.compile(LITERAL);
    private static final Pattern WITH_TIME = Pattern.compile("[hs]", Pattern.CASE_INSENSITIVE);
    /**
     * Formats that cannot show all digits: powers, fractions, omitted thousands, conditions; and those that show the
     * number unchanged.
     */
    private static final Pattern AS_IT_IS = Pattern.compile("General|@|\\[|[Ee][+-]|[#0?]\\s*/|,+(?![,#0?])");

    private static final Pattern WORDS = Pattern.compile("(" + LITERAL + "|[^#0?@\\w\"])++");
    private static final Pattern NO_DIGITS = Pattern.compile("[^0-9]");
    private static final Pattern PLACES = Pattern.compile("(" + LITERAL + ")|([#0?][#0?,]*)(\\.[#0?]*)?");

    private record Format(int id, String code) {}

    private static final Format NONE = new Format(0, GENERAL);

    private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
    private final Map<Integer, Format> formats = new HashMap<>();
    private final StylesTable styles;
    private final boolean since1904;

    NumberText(StylesTable styles, boolean since1904) {
        this.styles = styles;
        this.since1904 = since1904;
    }

    /** @param style the number of the cell's style; that of the workbook if null */
    SheetCell cell(String number, @Nullable String style) {
        var format = formats.computeIfAbsent(style == null ? 0 : Integer.parseInt(style), this::format);
        double value;
        try {
            value = Double.parseDouble(number);
        } catch (NumberFormatException none) {
            return noNumber(number);
        }
        try {
            return show(value, format.id, format.code);
        } catch (RuntimeException unknownFormat) {
            return show(value, NONE.id, NONE.code);
        }
    }

    private Format format(int number) {
        var style = styles.getStyleAt(number);
        if (style == null) return NONE;
        var code = style.getDataFormatString();
        return code == null || code.length() > LONGEST_FORMAT ? NONE : new Format(style.getDataFormat(), code);
    }

    private SheetCell show(double number, int format, String code) {
        if (!Double.isFinite(number)) return noNumber(String.valueOf(number));
        if (DateUtil.isADateFormat(format, code))
            return date(number, LITERALS.matcher(code).replaceAll(""));
        if (Math.abs(number) >= TOO_LONG) {
            return new Faulty(
                    BigDecimal.valueOf(number).round(new MathContext(DIGITS)).toPlainString(),
                    Reason.of("cell.digits", DIGITS));
        }
        return new Text(number(number, format, code).strip());
    }

    private static SheetCell noNumber(String text) {
        return new Faulty(text, Reason.of("cell.no-number"));
    }

    private SheetCell date(double days, String code) {
        if (days < 0 || days > LAST_DAY) return new Faulty(plain(days), Reason.of("cell.no-date"));
        var shown = DateUtil.getLocalDateTime(days, since1904, true);
        var day = shown.toLocalDate().toString();
        var time = shown.toLocalTime();
        boolean withTime = WITH_TIME.matcher(code).find();
        if (withTime && days < 1) return new Text(time.toString());
        return new Text(withTime && !time.equals(LocalTime.MIDNIGHT) ? day + " " + time : day);
    }

    private String number(double number, int format, String code) {
        var sections = BETWEEN_SECTIONS.split(code, -1);
        int at = number < 0 && sections.length > 1 ? 1 : number == 0 && sections.length > 2 ? 2 : 0;
        // only zero placeholders show a zero
        var section =
                number == 0 && sections[at].indexOf('0') < 0 ? sections[at].replaceAll("[#?,]", "") : sections[at];
        double shown = at == 1 ? -number : number;
        if (WORDS.matcher(section).matches())
            return CellFormat.getInstance(Locale.ROOT, section).apply(shown).text;
        if (AS_IT_IS.matcher(LITERALS.matcher(section).replaceAll("")).find()) return plain(number);
        var formatted = formatExactly(shown, format, section);
        return digits(formatted).contains(digits(plain(number))) ? formatted : plain(number);
    }

    /**
     * Uses as many decimal places as the number has digits. One of POI's two formatters supports symbols between
     * placeholders, the other fractions.
     */
    private String formatExactly(double number, int format, String section) {
        boolean whole = number == Math.rint(number) && section.indexOf('%') < 0;
        int[] groups = {0};
        var exact = PLACES.matcher(section).replaceAll(place -> {
            if (place.group(1) != null)
                return Matcher.quoteReplacement(place.group(1).replaceFirst("^!", "\\\\"));
            groups[0]++;
            return place.group(2).replace(",", "").replace('?', '#') + (whole ? "" : "." + "#".repeat(DIGITS));
        });
        if (groups[0] == 0 || groups[0] > MOST_GROUPS) return plain(number);
        if (groups[0] > 1) return CellFormat.getInstance(Locale.ROOT, exact).apply(number).text;
        return formatter.formatRawCellContents(number, format, exact);
    }

    /** The significant digits: without leading and trailing zeros. */
    private static String digits(String number) {
        return NO_DIGITS.matcher(number).replaceAll("").replaceAll("^0+|0+$", "");
    }

    /** All its digits, without the rounding noise after them. */
    private static String plain(double number) {
        var plain = new BigDecimal(NumberToTextConverter.toText(number));
        return plain.signum() == 0 ? "0" : plain.stripTrailingZeros().toPlainString();
    }
}
