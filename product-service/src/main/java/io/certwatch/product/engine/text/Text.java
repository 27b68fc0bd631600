package io.certwatch.product.engine.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The fields of a product in one buffer of folded characters, each with its place in the original text of its field.
 * Hyphens and spaces are one gap, gaps beside Chinese characters and punctuation are dropped, and a dash between
 * spaces separates statements.
 */
public final class Text {

    /** Is before and after every field. */
    public static final char EDGE = '\n';

    /** The Chinese dash. */
    private static final String DASH = "——";

    /**
     * A field and its place in the buffer; its value begins at {@code valueStart} of the original, after a label if
     * it has one. Without {@code digits} it has no figures.
     */
    public record Field(String name, String original, int valueStart, int start, int end, boolean digits) {}

    private final List<Field> fields = new ArrayList<>(6);
    private char[] chars;
    private int[] places;
    private int length;

    public Text(int expected) {
        chars = new char[expected + 16];
        places = new int[expected + 16];
        append(EDGE, 0);
    }

    /** Folds a term like a text of one field. */
    public static String fold(String term) {
        var text = new Text(term.length()).add("", term);
        return new String(text.chars, 1, text.length - 2);
    }

    public Text add(String name, String value) {
        return add(name, value, 0);
    }

    public Text add(String name, String original, int valueStart) {
        int start = length;
        boolean gap = false;
        for (int i = 0; i < original.length(); i++) {
            char folded = Folding.fold(original.charAt(i));
            if (folded == Folding.GAP) {
                if (dashAt(original, i)) append(Folding.BREAK, i);
                gap = true;
            } else if (folded == Folding.SEVERAL) {
                gap = appendAll(Folding.expansion(original.charAt(i)), i, gap);
            } else {
                append(folded, i, gap);
                gap = false;
            }
        }
        fields.add(new Field(name, original, valueStart, start, length, digitsSince(start)));
        append(EDGE, original.length());
        return this;
    }

    private boolean digitsSince(int start) {
        for (int at = start; at < length; at++) {
            if (Chars.digit(chars[at])) return true;
        }
        return false;
    }

    private boolean appendAll(String expansion, int place, boolean gapBefore) {
        boolean gap = gapBefore;
        for (int i = 0; i < expansion.length(); i++) {
            char folded = Folding.fold(expansion.charAt(i));
            if (folded == Folding.GAP) {
                gap = true;
            } else if (folded != Folding.SEVERAL) {
                append(folded, place, gap);
                gap = false;
            }
        }
        return gap;
    }

    private void append(char c, int place, boolean gapBefore) {
        if (gapBefore && Chars.ofWord(c) && Chars.ofWord(chars[length - 1])) append(Folding.GAP, place - 1);
        append(c, place);
    }

    private void append(char c, int place) {
        if (length == chars.length) {
            chars = Arrays.copyOf(chars, length * 2);
            places = Arrays.copyOf(places, length * 2);
        }
        chars[length] = c;
        places[length++] = place;
    }

    /** `FortiGate 100F - 3 year subscription` and `防火墙——备机` are two statements, `S7-1500` one word. */
    private static boolean dashAt(String original, int at) {
        if (original.startsWith(DASH, at)) return true;
        return at > 0
                && Character.isWhitespace(original.charAt(at - 1))
                && Folding.isHyphen(original.charAt(at))
                && at + 1 < original.length()
                && Character.isWhitespace(original.charAt(at + 1));
    }

    public char at(int position) {
        return chars[position];
    }

    public int length() {
        return length;
    }

    char[] chars() {
        return chars;
    }

    public List<Field> fields() {
        return fields;
    }

    public Field fieldAt(int position) {
        for (var field : fields) {
            if (position < field.end()) return field;
        }
        return fields.getLast();
    }

    /** Whether the word is at that position. */
    public boolean has(String word, int position) {
        if (position + word.length() > length) return false;
        for (int i = 0; i < word.length(); i++) {
            if (at(position + i) != word.charAt(i)) return false;
        }
        return true;
    }

    /** The folded characters from one position to before another. */
    public String between(int from, int to) {
        return new String(chars, from, to - from);
    }

    /** Whether one of the words is at that position. */
    public boolean hasAny(List<String> words, int position) {
        for (var word : words) {
            if (has(word, position)) return true;
        }
        return false;
    }

    /** Whether what is between two positions ends with one of the words. */
    public boolean endsWithAny(List<String> words, int from, int to) {
        for (var word : words) {
            if (to - word.length() >= from && has(word, to - word.length())) return true;
        }
        return false;
    }

    /** The place of the character at a position, in the original text of its field. */
    public int placeOf(int position) {
        return places[position];
    }

    /** The end of the span before a position, in the original text of its field. */
    public int endPlaceOf(int position) {
        return places[position - 1] + 1;
    }

    /** Whether nothing, not even a space, is between this character and the one before it. */
    public boolean joinsPrevious(int position) {
        return places[position] - places[position - 1] <= 1;
    }
}
