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
            if (text.startsWith(sign, at - sign.length()) && digitBefore(text, skipSpaces(text, at - sign.length())))
                return true;
        }
        return false;
    }

    private static boolean digitBefore(String text, int at) {
        return at > 0 && Character.isDigit(text.charAt(at - 1));
    }

    private static int skipSpaces(String text, int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) == ' ') at--;
        return at;
    }
}
