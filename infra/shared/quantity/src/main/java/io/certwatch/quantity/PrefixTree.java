package io.certwatch.quantity;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A trie from spellings to their meaning; finds the longest spelling at a place of a text. */
final class PrefixTree<T> {

    record Match<T>(T meaning, int end) {}

    private final Node<T> root = new Node<>();
    private final boolean anyCase;

    private PrefixTree(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** For units: `Mb/s` is not `MB/s`. */
    static <T> PrefixTree<T> exact() {
        return new PrefixTree<>(false);
    }

    /** For words. */
    static <T> PrefixTree<T> inAnyCase() {
        return new PrefixTree<>(true);
    }

    void put(String spelling, T meaning) {
        var node = root;
        for (char c : Folding.fold(spelling)) node = node.orNew(foldCase(c));
        node.meaning = meaning;
    }

    /** The longest spelling at {@code from} that is not part of a longer word. */
    @Nullable
    Match<T> longest(char[] text, int from) {
        Match<T> found = null;
        Node<T> node = root;
        for (int at = from; at < text.length; at++) {
            node = node.next(foldCase(text[at]));
            if (node == null) break;
            if (node.meaning != null && Chars.wordEndsAt(text, at + 1)) found = new Match<>(node.meaning, at + 1);
        }
        return found;
    }

    private char foldCase(char c) {
        if (!anyCase) return c;
        return c < 128 ? (char) (c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c) : Character.toLowerCase(c);
    }

    private static final class Node<T> {
        private char[] letters = {};
        private Node<T>[] nodes = none();
        private long perhaps;
        private @Nullable T meaning;

        /** Nearly no letter of a text begins a spelling; one bit shows that. */
        @Nullable
        Node<T> next(char letter) {
            if ((perhaps >>> letter & 1) == 0) return null;
            for (int i = 0; i < letters.length; i++) {
                if (letters[i] == letter) return nodes[i];
            }
            return null;
        }

        Node<T> orNew(char letter) {
            var known = next(letter);
            if (known != null) return known;
            var added = new Node<T>();
            letters = Arrays.copyOf(letters, letters.length + 1);
            nodes = Arrays.copyOf(nodes, letters.length);
            letters[letters.length - 1] = letter;
            perhaps |= 1L << letter;
            nodes[letters.length - 1] = added;
            return added;
        }

        @SuppressWarnings({"unchecked", "rawtypes"})
        private static <T> Node<T>[] none() {
            return new Node[0];
        }
    }
}
