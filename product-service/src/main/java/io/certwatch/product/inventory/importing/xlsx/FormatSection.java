package io.certwatch.product.inventory.importing.xlsx;

import java.math.BigDecimal;
import java.util.List;

/**
 * What stands around a number, and how its digits are written. All digits that it has are shown, also those that the format would round
 * away; but zeros and signs that the format puts before, between and behind them belong to what a person sees: {@code 000123},
 * {@code 12-3456}, {@code 25.6 Gbps}.
 *
 * @param integers  places of the integer part, from the left: {@code 0}, {@code #}, or a sign between them
 * @param thousands by how many times a thousand it is shown smaller
 */
record FormatSection(
        String prefix, String integers, String suffix, int thousands, boolean percent, boolean date, boolean time, boolean hasDigits) {

    static List<FormatSection> all(String code) {
        return new FormatParser(code).sections();
    }

    String show(BigDecimal number) {
        if (!hasDigits) return prefix.isBlank() ? plain(number) : prefix.strip();
        var shown = percent ? number.movePointRight(2) : number.movePointLeft(3 * thousands);
        var digits = digits(shown.abs());
        return ((shown.signum() < 0 ? "-" : "") + prefix + digits + suffix).strip();
    }

    private String digits(BigDecimal number) {
        var plain = plain(number);
        int point = plain.indexOf('.');
        var whole = point < 0 ? plain : plain.substring(0, point);
        return filled(whole) + (point < 0 ? "" : plain.substring(point));
    }

    /** From the right, as the places stand; digits that find no place any more stand before the first. */
    private String filled(String whole) {
        var filled = new StringBuilder();
        int digit = whole.length() - 1;
        for (int place = integers.length() - 1; place >= 0; place--) {
            char c = integers.charAt(place);
            boolean isPlace = c == '0' || c == '#';
            if (isPlace && digit >= 0) filled.append(whole.charAt(digit--));
            else if (c == '0') filled.append('0');
            else if (!isPlace && (digit >= 0 || integers.lastIndexOf('0', place) >= 0)) filled.append(c);
        }
        while (digit >= 0) filled.append(whole.charAt(digit--));
        return filled.reverse().toString();
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
