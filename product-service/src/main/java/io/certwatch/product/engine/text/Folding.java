package io.certwatch.product.engine.text;

import io.certwatch.quantity.SimplifiedChinese;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A table from each character to its form for comparison: NFKC, lower case, simplified Chinese.
 */
final class Folding {

    /** Separates words; several are one, and beside Chinese characters there is none. */
    static final char GAP = ' ';

    /** Separates statements. */
    static final char BREAK = ';';

    /** Marks characters that fold to more than one: see {@link #expansion}. */
    static final char SEVERAL = '\uFFFF';

    private static final String HYPHENS = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\uFE58\uFE63\uFF0D";
    private static final String GAPS = "_·•\"'`“”‘’®™©°\u00AD\u200B\uFEFF";
    private static final String BREAKS = "。；;|｜\u2022";

    private static final Map<Character, String> EXPANSIONS = new HashMap<>();
    private static final char[] TABLE = table();

    private Folding() {}

    static char fold(char c) {
        return TABLE[c];
    }

    static String expansion(char c) {
        return EXPANSIONS.getOrDefault(c, " ");
    }

    static boolean isHyphen(char c) {
        return HYPHENS.indexOf(c) >= 0;
    }

    private static char[] table() {
        var table = new char[Character.MAX_VALUE + 1];
        for (int c = 0; c < table.length; c++) {
            table[c] = form((char) c);
        }
        return table;
    }

    /** `④IDS探针`: a circled or dotted number belongs to no word. */
    private static boolean numbersLine(char c) {
        return c >= '\u2460' && c <= '\u24FF' || c >= '\u2776' && c <= '\u2793';
    }

    private static char form(char c) {
        if (c == '\n' || c == '\r' || BREAKS.indexOf(c) >= 0) return BREAK;
        if (numbersLine(c)) return GAP;
        if (isHyphen(c) || GAPS.indexOf(c) >= 0 || Character.isWhitespace(c) || Character.isISOControl(c)) return GAP;
        switch (c) {
            case '、' -> {
                return ',';
            }
            case '【', '[', '［', '〔', '{', '「', '《', '〈' -> {
                return '(';
            }
            case '】', ']', '］', '〕', '}', '」', '》', '〉' -> {
                return ')';
            }
            default -> {}
        }
        if (Character.isSurrogate(c)) return c;
        var folded =
                Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (folded.isBlank()) return GAP;
        if (folded.length() == 1) return SimplifiedChinese.of(folded.charAt(0));
        EXPANSIONS.put(c, folded);
        return SEVERAL;
    }
}
