package io.certwatch.product.engine.criteria;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import java.util.List;
import java.util.stream.Stream;

/** Whether a figure is only the last of several alternatives: `4 or 8 sockets`, `2/4/8路`. */
final class Alternatives {

    private static final List<String> SIGNS = Stream.of(
                    Stream.of("/", "~", "、"),
                    LANGUAGE.words("alternative.zh").stream(),
                    LANGUAGE.words("alternative.en").stream().map(" "::concat))
            .flatMap(signs -> signs)
            .toList();

    private Alternatives() {}

    static boolean endAt(String text, int figure) {
        int at = skipSpaces(text, figure);
        for (var sign : SIGNS) {
            if (text.startsWith(sign, at - sign.length()) && numberBefore(text, skipSpaces(text, at - sign.length())))
                return true;
        }
        return false;
    }

    /** The 30 of `L30 / 8-socket` is no number. */
    private static boolean numberBefore(String text, int end) {
        int at = end;
        while (at > 0 && Character.isDigit(text.charAt(at - 1))) at--;
        return at < end && (at == 0 || !isLatin(text.charAt(at - 1)));
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetter(c);
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) == ' ') at--;
        return at;
    }
}
