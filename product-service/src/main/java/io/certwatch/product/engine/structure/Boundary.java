package io.certwatch.product.engine.structure;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;

/** What separates two words, the weakest first. */
public enum Boundary {
    /** Nothing: they are one phrase. */
    NONE,
    /** A blank. */
    BLANK,
    /** A sign that separates parts of a name: `/`, `\`, `+` or two blanks. */
    SIGN,
    /** A comma, a colon or the end of a line. */
    BREAK;

    private static final int TWO_BLANKS = 3;

    /** The most digits before the first comma of a number. */
    private static final int THOUSANDS = 3;

    /** The strongest between two positions of the folded text. */
    public static Boundary between(Text text, int from, int to) {
        var strongest = NONE;
        for (int at = from; at < to; at++) strongest = stronger(strongest, at(text, at));
        for (int at = from; at <= to; at++) {
            int distance = text.placeOf(at) - text.placeOf(at - 1);
            if (distance > 1) strongest = stronger(strongest, distance >= TWO_BLANKS ? blanks(text, at) : BLANK);
        }
        return strongest;
    }

    /** Two blanks separate parts; a dash or a quotation mark between words is a single blank. */
    private static Boundary blanks(Text text, int at) {
        var original = text.fieldAt(at).original();
        for (int place = text.placeOf(at - 1) + 1; place < text.placeOf(at); place++) {
            if (!Character.isWhitespace(original.charAt(place))) return BLANK;
        }
        return SIGN;
    }

    private static Boundary stronger(Boundary one, Boundary other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** `PN/DP` */
    private static boolean isInsideWord(Text text, int at) {
        return Chars.ofWord(text.at(at - 1))
                && Chars.ofWord(text.at(at + 1))
                && !Chars.digit(text.at(at + 1))
                && isJoined(text, at);
    }

    /** `SEC.NIDS.SENSOR` */
    private static boolean isBetweenWords(Text text, int at) {
        return isLetter(text.at(at - 1)) && isLetter(text.at(at + 1)) && isLetter(text.at(at - 2));
    }

    /** The comma of `1,200`, not the one of `SR40,0.15US` or `PTX10008,115T`, which begins another part. */
    private static boolean isOfNumber(Text text, int at) {
        int start = at;
        while (Chars.digit(text.at(start - 1))) start--;
        boolean few = start < at && at - start <= THOUSANDS;
        return few && !isLetter(text.at(start - 1)) && Chars.digit(text.at(at + 1));
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isJoined(Text text, int at) {
        return text.joinsPrevious(at) && text.joinsPrevious(at + 1);
    }

    private static Boundary at(Text text, int at) {
        return switch (text.at(at)) {
            case ';' -> BREAK;
            case ':' -> Chars.digit(text.at(at + 1)) ? NONE : BREAK;
            case ',' -> isOfNumber(text, at) ? NONE : BREAK;
            case '\\' -> SIGN;
            case '/', '+' -> isInsideWord(text, at) ? NONE : SIGN;
            case '.' -> isBetweenWords(text, at) ? SIGN : NONE;
            case ' ' -> BLANK;
            default -> NONE;
        };
    }
}
