package io.certwatch.catalogue.edition.lineage;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The distinct pairs of adjacent letters in a text, sorted; the basis of text similarity. */
record LetterPairs(int[] sorted) {

    static LetterPairs of(String text) {
        return new LetterPairs(IntStream.range(0, Math.max(0, text.length() - 1))
                .map(at -> text.charAt(at) << Character.SIZE | text.charAt(at + 1))
                .sorted()
                .distinct()
                .toArray());
    }

    int size() {
        return sorted.length;
    }

    IntStream stream() {
        return Arrays.stream(sorted);
    }

    /** The similarity of two texts (Dice coefficient), from 0 to 1. */
    double similarity(LetterPairs other) {
        return share(countShared(other), size(), other.size());
    }

    static double share(int shared, int size, int otherSize) {
        int all = size + otherSize;
        return all == 0 ? 0 : 2.0 * shared / all;
    }

    private int countShared(LetterPairs other) {
        int shared = 0;
        for (int i = 0, j = 0; i < sorted.length && j < other.sorted.length; ) {
            int order = Integer.compare(sorted[i], other.sorted[j]);
            if (order == 0) shared++;
            if (order <= 0) i++;
            if (order >= 0) j++;
        }
        return shared;
    }
}
