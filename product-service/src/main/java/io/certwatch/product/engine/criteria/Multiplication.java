package io.certwatch.product.engine.criteria;

import io.certwatch.quantity.Located;
import io.certwatch.quantity.Quantity;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;

/** `8 x 28 cores`, `16*32GB`: the first figure counts the units that the second describes. `8000 X16` is a model. */
final class Multiplication {

    private static final String SIGNS = "xX×*";
    private static final Pattern CORES_OR_MODEL = Pattern.compile(
            "\\s*[x×*]\\s*(\\d{1,3}[\\s\\-]*(核|cores?\\b|c\\b)|\\d{4}(?!\\s*([gtmkw]|台|元))[a-z]{0,2}\\+?(?![\\d.]))",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FACTOR_BEFORE =
            Pattern.compile("(?<![\\w.\\-])(\\d{1,3})\\s*(?:[根条]?\\s*[xX×*]|[根条])\\s*$");
    private static final Pattern FACTOR_BEHIND = Pattern.compile(
            "\\s*(DDR\\d\\s*)?[xX×*]\\s*(\\d{1,3})(?![\\d.]|\\s*([GTM]|[xX×*]\\s*\\d))", Pattern.CASE_INSENSITIVE);
    private static final int REACH = 8;

    private Multiplication() {}

    static boolean beginsWith(Located figure, String text) {
        int sign = skipSpaces(text, figure.end());
        if (sign >= text.length() || SIGNS.indexOf(text.charAt(sign)) < 0) return false;
        int next = skipSpaces(text, sign + 1);
        boolean joinsNext = sign > figure.end() && next == sign + 1;
        return !joinsNext && next < text.length() && Character.isDigit(text.charAt(next));
    }

    /** `2 x 28 cores`, `2*6248R`, but neither `16*32GB` nor `4*1.2T`. */
    static boolean countsProcessors(Located figure, String text) {
        return CORES_OR_MODEL.matcher(text).region(figure.end(), text.length()).lookingAt();
    }

    /** Multiplies sizes by their counts: `16*32GB`, `32G x 16`, `8根32GB`. */
    static List<Located> multiply(List<Located> sizes, String text) {
        return sizes.stream().map(size -> multiply(size, text)).toList();
    }

    private static Located multiply(Located size, String text) {
        var before = FACTOR_BEFORE
                .matcher(text)
                .region(Math.max(0, size.start() - REACH), size.start())
                .useTransparentBounds(true);
        if (before.find()) return times(size, before.group(1), before.start(), size.end());
        var behind = FACTOR_BEHIND.matcher(text).region(size.end(), text.length());
        return behind.lookingAt() ? times(size, behind.group(2), size.start(), behind.end()) : size;
    }

    private static Located times(Located size, String factor, int start, int end) {
        var times = new BigDecimal(factor);
        var from = size.from() == null ? null : times(size.from(), times);
        return new Located(
                start,
                end,
                times(size.quantity(), times),
                size.unit(),
                from,
                size.bound(),
                Math.min(start, size.phraseStart()),
                Math.max(end, size.phraseEnd()));
    }

    private static Quantity times(Quantity quantity, BigDecimal factor) {
        return new Quantity(quantity.value().multiply(factor), quantity.dimension());
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') at++;
        return at;
    }
}
