package io.certwatch.product.inventory.reading;

import io.certwatch.product.inventory.InvalidProduct;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Days as people write them, in the one form that a product takes. */
final class Days {

    private static final String FIELD = "market.entryDate";
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?(?:[T\\s]+0{1,2}:00(?::00(?:\\.0+)?)?Z?)?");
    private static final Pattern DIGITS = Pattern.compile("((?:19|20|21)\\d\\d)(\\d\\d)(\\d\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");
    private static final Pattern EITHER_FIRST = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4})");
    private static final Pattern DAY_MONTH = Pattern.compile("(\\d{1,2})[\\s-]*([A-Za-z]{3})[A-Za-z]*\\.?[\\s,-]*(\\d{4})");
    private static final Pattern MONTH_DAY = Pattern.compile("([A-Za-z]{3})[A-Za-z]*\\.?[\\s-]*(\\d{1,2})[\\s,-]+(\\d{4})");
    private static final Pattern SERIAL = Pattern.compile("\\d{5}(\\.\\d+)?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private Days() {}

    /** {@code 2027-03-01}, where it can be only one day; else as it is written. */
    static String iso(String written) {
        var text = Normalizer.normalize(written, Normalizer.Form.NFKC).strip();
        if (matches(YEAR_FIRST, text) instanceof Matcher day) return day(day.group(1), day.group(2), day.group(3));
        if (matches(DIGITS, text) instanceof Matcher day) return day(day.group(1), day.group(2), day.group(3));
        if (matches(DAY_FIRST, text) instanceof Matcher day) return day(day.group(3), day.group(2), day.group(1));
        if (matches(DAY_MONTH, text) instanceof Matcher day && month(day.group(2)) > 0) return day(day.group(3), "" + month(day.group(2)), day.group(1));
        if (matches(MONTH_DAY, text) instanceof Matcher day && month(day.group(1)) > 0) return day(day.group(3), "" + month(day.group(1)), day.group(2));
        if (matches(EITHER_FIRST, text) instanceof Matcher day) return either(day, written);
        if (SERIAL.matcher(text).matches()) {
            throw new InvalidProduct(FIELD, "is a number, which a spreadsheet may have made of a date; write it like 2027-03-01: '" + text + "'");
        }
        return text;
    }

    private static String either(Matcher day, String written) {
        int first = Integer.parseInt(day.group(1));
        int second = Integer.parseInt(day.group(2));
        if (first <= 12 && second <= 12 && first != second) {
            throw new InvalidProduct(FIELD, "may be two days, for either number can be the month; write it like 2027-03-01: '" + written + "'");
        }
        return first > 12 ? day(day.group(3), day.group(2), day.group(1)) : day(day.group(3), day.group(1), day.group(2));
    }

    private static @Nullable Matcher matches(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        return matcher.matches() ? matcher : null;
    }

    private static int month(String letters) {
        return MONTHS.indexOf(letters.toLowerCase(Locale.ROOT)) + 1;
    }

    private static String day(String year, String month, String day) {
        return year + "-" + "0".repeat(2 - month.length()) + month + "-" + "0".repeat(2 - day.length()) + day;
    }
}
