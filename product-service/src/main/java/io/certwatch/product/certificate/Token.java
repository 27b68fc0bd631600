package io.certwatch.product.certificate;

import io.certwatch.product.engine.text.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * A maximal run of letters, of digits or of Chinese characters in a folded model, or another character.
 *
 * @param apart a separator of words is before it: a space, a hyphen, a bracket
 */
record Token(Kind kind, String chars, boolean apart) {

    enum Kind {
        LETTERS,
        DIGITS,
        CHINESE,
        MARK
    }

    private static final String PARTING = " (),;";

    static List<Token> of(String folded) {
        var tokens = new ArrayList<Token>();
        var apart = false;
        for (int start = 0; start < folded.length(); ) {
            if (PARTING.indexOf(folded.charAt(start)) >= 0) {
                apart = true;
                start++;
                continue;
            }
            var kind = kind(folded.charAt(start));
            int end = start + 1;
            while (kind != Kind.MARK && end < folded.length() && kind(folded.charAt(end)) == kind) end++;
            tokens.add(new Token(kind, folded.substring(start, end), apart && !tokens.isEmpty()));
            apart = false;
            start = end;
        }
        return List.copyOf(tokens);
    }

    private static Kind kind(char c) {
        if (c >= '0' && c <= '9') return Kind.DIGITS;
        if (!Character.isLetter(c)) return Kind.MARK;
        return Chars.chinese(c) ? Kind.CHINESE : Kind.LETTERS;
    }

    boolean is(Kind other) {
        return kind == other;
    }

    /** Ignores separators. */
    boolean same(Token other) {
        return kind == other.kind && chars.equals(other.chars);
    }
}
