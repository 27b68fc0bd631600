package io.certwatch.product.engine.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many words in the form of folded texts, by the character that they begin with, so that most places are passed by one look. */
public final class WordIndex {

    private static final int CHARACTERS = Character.MAX_VALUE + 1;

    private final long[] begins = new long[CHARACTERS / Long.SIZE];
    private final Map<Character, String[]> words = new HashMap<>();

    public WordIndex(List<String> folded) {
        for (var word : folded) {
            char first = word.charAt(0);
            begins[first / Long.SIZE] |= 1L << first;
            words.merge(first, new String[] {word}, WordIndex::join);
        }
    }

    private static String[] join(String[] known, String[] more) {
        var all = Arrays.copyOf(known, known.length + more.length);
        System.arraycopy(more, 0, all, known.length, more.length);
        return all;
    }

    /** The words that begin with the character; none for most characters. */
    public String[] beginningWith(char first) {
        return (begins[first / Long.SIZE] >> first & 1) == 0 ? NONE : words.getOrDefault(first, NONE);
    }

    private static final String[] NONE = {};
}
