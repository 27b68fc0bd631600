package io.certwatch.product.engine.recognition;

import static io.certwatch.product.engine.text.WordLists.LANGUAGE;

import io.certwatch.product.engine.text.Text;

/** Whether only a symbol or word for "and" is between two names. */
final class Coordination {

    private static final String SIGNS = "/+& " + LANGUAGE.characters("and");

    private Coordination() {}

    static boolean joins(Text text, int from, int to) {
        if (from >= to) return false;
        if (word(text, from, to)) return true;
        for (int at = from; at < to; at++) {
            if (SIGNS.indexOf(text.at(at)) < 0) return false;
        }
        return to - from > 1 || text.at(from) != ' ';
    }

    private static boolean word(Text text, int from, int to) {
        return is(text, from, to, " and ") || is(text, from, to, " or ");
    }

    private static boolean is(Text text, int from, int to, String word) {
        if (to - from != word.length()) return false;
        for (int i = 0; i < word.length(); i++) {
            if (text.at(from + i) != word.charAt(i)) return false;
        }
        return true;
    }
}
