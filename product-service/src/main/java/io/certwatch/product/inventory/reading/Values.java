package io.certwatch.product.inventory.reading;

import io.certwatch.product.inventory.InvalidProduct;
import io.certwatch.product.inventory.Market;

/** What people write for one of a few values, or for none. */
final class Values {

    private static final WordList WORDS = WordList.of("values.txt");

    private Values() {}

    /** Whether a cell only says that it says nothing: {@code -}, {@code N/A}. */
    static boolean none(String text) {
        return text.isBlank() || Wording.normal(text).isEmpty() || "none".equals(WORDS.thing(text));
    }

    static Market.Status status(String text) {
        var word = WORDS.thing(text);
        return Market.status(word == null ? text : word);
    }

    static boolean yes(String text) {
        var word = WORDS.thing(text);
        if (word != null && (word.equals("true") || word.equals("false"))) return word.equals("true");
        throw new InvalidProduct("usedInCii", "is neither yes nor no (是, 否): '" + text + "'");
    }
}
