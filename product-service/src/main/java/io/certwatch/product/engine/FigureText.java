package io.certwatch.product.engine;

import io.certwatch.platform.text.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Figures and thresholds in words: {@code at least 550,000 entries}, {@code 不低于55万条}. */
final class FigureText {

    /** From this number of digits on, numbers are grouped. */
    private static final int DIGITS_TO_GROUP = 5;

    private static final int LONGEST = 200;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private static final Pattern THRESHOLD = Pattern.compile("(>=|<=|[><=])\\s*+(\\d++(?:\\.\\d++)?+)\\s*+(.*+)");
    private static final Pattern HAN_FIGURE =
            Pattern.compile("\\s*+(\\d++(?:\\.\\d++)?+)\\s*+([万亿]?+)\\s*+([条级核个颗]?+)\\s*+(?<=[万亿条级核个颗]\\s{0,9})");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{" + DIGITS_TO_GROUP + ",20}+(?![\\d.,])");

    private FigureText() {}

    /** @param required a comparison, a number and a unit, as published: {@code >= 12 Tbps} */
    static String threshold(String required, Language language) {
        var parts = required.length() > LONGEST ? null : THRESHOLD.matcher(required.strip());
        if (parts == null || !parts.matches()) return required;
        var quantity = quantity(new BigDecimal(parts.group(2)), parts.group(3), language);
        return Explanation.MESSAGES.text(language, "threshold." + name(parts.group(1)), quantity);
    }

    /**
     * A figure as written, with digit groups in long numbers; in English, one with Chinese numerals is translated
     * before it is quoted.
     */
    static String format(String figure, Language language) {
        if (figure.length() > LONGEST) return figure;
        if (language == Language.EN) {
            var chinese = HAN_FIGURE.matcher(figure);
            if (chinese.matches())
                return Explanation.MESSAGES.text(language, "figure.quoted", translate(chinese), figure);
        }
        return LONG_NUMBER.matcher(figure).replaceAll(digits -> number(new BigDecimal(digits.group()), language));
    }

    private static String translate(MatchResult chinese) {
        var factor = switch (chinese.group(2)) {
            case "万" -> WAN;
            case "亿" -> YI;
            default -> BigDecimal.ONE;
        };
        return quantity(
                new BigDecimal(chinese.group(1)).multiply(factor).stripTrailingZeros(), chinese.group(3), Language.EN);
    }

    private static String quantity(BigDecimal number, String unit, Language language) {
        var words = Explanation.MESSAGES.textOr(language, "unit." + unit, unit);
        return words.isEmpty()
                ? number(number, language)
                : Explanation.MESSAGES.text(
                        language, isHan(words) ? "quantity.joined" : "quantity", number(number, language), words);
    }

    private static String number(BigDecimal number, Language language) {
        if (language == Language.ZH && number.compareTo(WAN) >= 0) {
            if (isShort(number, YI))
                return inUnits(number, YI) + Explanation.MESSAGES.text(language, "number.hundred-million");
            if (isShort(number, WAN))
                return inUnits(number, WAN) + Explanation.MESSAGES.text(language, "number.ten-thousand");
        }
        var format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(Math.max(0, number.scale()));
        return number.precision() - number.scale() < DIGITS_TO_GROUP && language == Language.ZH
                ? number.toPlainString()
                : format.format(number);
    }

    /** At most two digits after the decimal point. */
    private static boolean isShort(BigDecimal number, BigDecimal unit) {
        return number.compareTo(unit) >= 0
                && number.divide(unit).stripTrailingZeros().scale() <= 2;
    }

    private static String inUnits(BigDecimal number, BigDecimal unit) {
        return number.divide(unit).stripTrailingZeros().toPlainString();
    }

    private static boolean isHan(String words) {
        return Character.UnicodeScript.of(words.codePointAt(0)) == Character.UnicodeScript.HAN;
    }

    private static String name(String comparison) {
        return switch (comparison) {
            case ">=" -> "at-least";
            case ">" -> "more-than";
            case "<=" -> "at-most";
            case "<" -> "less-than";
            default -> "exactly";
        };
    }
}
