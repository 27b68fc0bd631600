package io.certwatch.product.engine.recognition;

import io.certwatch.product.engine.text.Chars;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.engine.vocabulary.Hit;

/** The first letters of the Latin words of a phrase up to the end of a name, the nearest first. */
record Initials(String backwards) {

    private static final int MOST = 6;
    /** Two letters abbreviate too many things. */
    private static final int LEAST = 3;

    static Initials of(Text text, Hit name) {
        var letters = new StringBuilder(MOST);
        for (int at = name.end() - 1; letters.length() < MOST && isOfPhrase(text, at); at--) {
            if (isLatin(text.at(at)) && !Chars.ofWord(text.at(at - 1))) letters.append(text.at(at));
        }
        return new Initials(letters.toString());
    }

    boolean areSpelledBy(String abbreviation) {
        return abbreviation.length() >= LEAST
                && backwards.startsWith(
                        new StringBuilder(abbreviation).reverse().toString());
    }

    private static boolean isOfPhrase(Text text, int at) {
        return isLatin(text.at(at)) || text.at(at) == ' ';
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }
}
