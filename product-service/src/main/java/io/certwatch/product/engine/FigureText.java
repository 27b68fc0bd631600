package io.certwatch.product.engine;

import io.certwatch.platform.text.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Figures and thresholds in words: {@code at least 550,000 entries}, {@code 不低于55万条}. */
final class FigureText {

    /** From this number of digits on, numbers are grouped. */
    private static final int DIGITS_TO_GROUP = 5;

    private static final int LONGEST = 200;
    private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
    private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

    private static final Pattern THRESHOLD = Pattern.compile("(>=|<=|[><=])\\s*+(\\d++(?:\\.\\d++)?+)\\s*+(.*+)");
    private static final String HAN_PART =
            "(\\d++(?:\\.\\d++)?+)\\s*+([万亿]?+)\\s*+([A-Za-z][A-Za-z/]{0,9}+|[条级核个颗次]?+(?:/[sS秒])?+)\\s*+";
    private static final Pattern HAN_FIGURE =
            Pattern.compile("\\s*+([≥≤<>]?+)\\s*+(?:" + HAN_PART + "[-~～–—]\\s*+)?" + HAN_PART);
    private static final Pattern HAN = Pattern.compile("[万亿条级核个颗次秒]");
    private static final Pattern BETWEEN_FIGURES = Pattern.compile(" / ");
    private static final Pattern LONG_NUMBER =
            Pattern.compile("(?<![\\d.,])\\d{" + DIGITS_TO_GROUP + ",20}+(?![\\d.,])");

    /** `0,05 µs`, `12,8 Tbps`, but not `9,600 Mpps`. */
    private static final Pattern DECIMAL_COMMA =
            Pattern.compile("(?<![\\d.,])(?:(0),(\\d{1,20}+)|(\\d{1,20}+),(\\d{1,2}+))(?![\\d.,])");

    private static final Pattern BITS = Pattern.compile("(?<=[\\d ][KkMGTP])(?:bit|b)/s(?![A-Za-z])");
    private static final Pattern JOINED_RATE = Pattern.compile("(?<=\\d)(?=[KkMGTP](?:bps|pps)(?![A-Za-z]))");
    private static final Pattern COUNTED =
            Pattern.compile("(?<=\\d)\\s*+(core|entrie|level)s?+(?=\\s*+(?:$|[,;，；/÷(（]))");

    private FigureText() {}

    /** @param required a comparison, a number and a unit, as published: {@code >= 12 Tbps} */
    static String threshold(String required, Language language) {
        var parts = required.length() > LONGEST ? null : THRESHOLD.matcher(required.strip());
        if (parts == null || !parts.matches()) return required;
        var quantity = quantity(new BigDecimal(parts.group(2)), parts.group(3), language);
        return Explanation.MESSAGES.text(language, "threshold." + name(parts.group(1)), quantity);
    }

    /**
     * A figure as written, with digit groups in long numbers, a point before decimals and the units of the catalogue, a
     * blank before those of rates; in
     * English, one with Chinese numerals is translated before it is quoted.
     */
    static String format(String figure, Language language) {
        if (figure.length() > LONGEST) return figure;
        if (language == Language.EN && HAN.matcher(figure).find()) {
            var translated = BETWEEN_FIGURES
                    .splitAsStream(figure)
                    .map(FigureText::translate)
                    .toList();
            if (translated.stream().allMatch(Objects::nonNull))
                return Explanation.MESSAGES.text(language, "figure.quoted", String.join(" / ", translated), figure);
        }
        var written = writeUnits(figure, language);
        return LONG_NUMBER.matcher(written).replaceAll(digits -> {
            var number = new BigDecimal(digits.group());
            return isBeforeLetters(written, digits.end()) ? groupDigits(number, language) : number(number, language);
        });
    }

    private static String writeUnits(String figure, Language language) {
        var point = DECIMAL_COMMA.matcher(figure).replaceAll(comma -> comma.group(1) == null ? "$3.$4" : "$1.$2");
        var rates = JOINED_RATE.matcher(BITS.matcher(point).replaceAll("bps")).replaceAll(" ");
        return language == Language.EN
                ? rates
                : COUNTED.matcher(rates)
                        .replaceAll(unit -> Explanation.MESSAGES.text(language, "unit." + unit.group(1) + "s"));
    }

    /** A Chinese numeral goes with Chinese units only: 115,200 Mpps, but 20万条. */
    private static boolean isBeforeLetters(String text, int at) {
        var next = at < text.length() && text.charAt(at) == ' ' ? at + 1 : at;
        return next < text.length()
                && Character.UnicodeScript.of(text.codePointAt(next)) == Character.UnicodeScript.LATIN;
    }

    /** Null if it says more than a number, or two, with a unit. */
    private static @Nullable String translate(String figure) {
        var parts = HAN_FIGURE.matcher(figure);
        if (!parts.matches()) return null;
        var most = multiply(parts.group(5), parts.group(6));
        var quantity = quantity(most, unit(parts.group(7)), Language.EN);
        if (parts.group(2) == null) return parts.group(1) + quantity;
        var ownScale = parts.group(3).isEmpty() ? parts.group(6) : parts.group(3);
        return parts.group(1) + number(multiply(parts.group(2), ownScale), Language.EN) + "–" + quantity;
    }

    private static BigDecimal multiply(String number, String scale) {
        var factor = switch (scale) {
            case "万" -> WAN;
            case "亿" -> YI;
            default -> BigDecimal.ONE;
        };
        return new BigDecimal(number).multiply(factor).stripTrailingZeros();
    }

    /** Tells a rate as a number per second, whatever it counts. */
    private static String unit(String written) {
        return written.endsWith("/s") || written.endsWith("/S") || written.endsWith("/秒") ? "/s" : written;
    }

    private static String quantity(BigDecimal number, String unit, Language language) {
        var words = Explanation.MESSAGES.textOr(language, "unit." + unit, unit);
        if (words.isEmpty()) return number(number, language);
        return isHan(words)
                ? Explanation.MESSAGES.text(language, "quantity.joined", number(number, language), words)
                : Explanation.MESSAGES.text(language, "quantity", groupDigits(number, language), words);
    }

    private static String number(BigDecimal number, Language language) {
        if (language == Language.ZH && number.compareTo(WAN) >= 0) {
            if (isShort(number, YI))
                return inUnits(number, YI) + Explanation.MESSAGES.text(language, "number.hundred-million");
            if (isShort(number, WAN))
                return inUnits(number, WAN) + Explanation.MESSAGES.text(language, "number.ten-thousand");
        }
        return groupDigits(number, language);
    }

    private static String groupDigits(BigDecimal number, Language language) {
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
