package io.certwatch.product.engine.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Keys by which an ordinary index finds folded texts. Letters give one key, without a plural's ending; if they are
 * few and a number follows, they also give one with its first digit and one with its length. Digits give every three
 * in a row, or themselves if they are fewer. Chinese gives every two in a row and the last one, so that each
 * character begins a key.
 *
 * <p>A text in which a literal is found as a word has all keys that the literal {@link #required requires}, because a
 * word of letters or digits begins at the beginning of a word; what is inside a literal is complete in the text; and
 * a literal is followed by a plural's ending, or the digits of a family. Only Chinese may continue at either end, and
 * there each pair of adjacent characters stays adjacent.
 */
public final class SearchKeys {

    /** In characters: enough to distinguish words; longer runs are not words. */
    private static final int LONGEST = 12;

    private static final int FEW = 2;
    private static final String LENGTH = "#";
    private static final int DIGITS = 3;

    private SearchKeys() {}

    public static Set<String> of(Text text) {
        return of(CharacterRun.of(text.chars(), text.length()), 0, true);
    }

    /**
     * Keys of every text in which the literal is found as a word; empty if none is certain.
     *
     * @param digitsFollow number of digits in the word after the literal
     */
    public static Set<String> listRequired(String literal, int digitsFollow) {
        return of(parts(literal), digitsFollow, false);
    }

    /** The prefix of a key of every such text, if nothing more is certain: a single Chinese character. */
    public static Set<String> requiredBeginnings(String literal) {
        var beginnings = new LinkedHashSet<String>();
        for (var part : parts(literal)) {
            if (part.kind() == CharacterRun.Kind.CHINESE)
                beginnings.add(part.chars().substring(0, 1));
        }
        return beginnings;
    }

    private static Set<String> of(List<CharacterRun> parts, int digitsFollow, boolean withLast) {
        var keys = new LinkedHashSet<String>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var next = i + 1 < parts.size() ? parts.get(i + 1) : null;
            switch (part.kind()) {
                case LETTERS -> {
                    addLetters(part.chars(), keys);
                    if (part.chars().length() <= FEW) addNumbered(part, next, digitsFollow, keys);
                }
                case DIGITS -> {
                    boolean goesOn = part.last() && digitsFollow > 0;
                    if (!goesOn || part.chars().length() >= DIGITS) addDigits(part.chars(), keys);
                }
                case CHINESE -> {
                    addPairs(part.chars(), keys);
                    if (withLast) keys.add(part.chars().substring(part.chars().length() - 1));
                }
            }
        }
        return keys;
    }

    /** `S7506E` is a number of four digits that begins with 7, and so is any word of the family `S75##`. */
    private static void addNumbered(
            CharacterRun letters, @Nullable CharacterRun next, int digitsFollow, Set<String> keys) {
        if (next != null && next.kind() == CharacterRun.Kind.DIGITS && next.follows(letters)) {
            keys.add(letters.chars() + next.chars().charAt(0));
            keys.add(letters.chars() + LENGTH + (next.chars().length() + (next.last() ? digitsFollow : 0)));
        } else if (letters.last() && digitsFollow > 0) {
            keys.add(letters.chars() + LENGTH + digitsFollow);
        }
    }

    private static List<CharacterRun> parts(String folded) {
        return CharacterRun.of(folded.toCharArray(), folded.length());
    }

    /**
     * What a text has in which the requested words begin words, are in numbers, or are anywhere if they are Chinese.
     */
    public static Lookup lookup(String asked) {
        var whole = new LinkedHashSet<String>();
        var beginnings = new LinkedHashSet<String>();
        for (var word : words(asked)) {
            for (var part : parts(word)) {
                boolean one = part.chars().length() == 1;
                switch (part.kind()) {
                    case LETTERS -> {
                        if (!stem(part.chars()).isEmpty()) addLetters(part.chars(), beginnings);
                    }
                    case DIGITS -> addDigits(part.chars(), part.chars().length() < DIGITS ? beginnings : whole);
                    case CHINESE -> {
                        addPairs(part.chars(), whole);
                        if (one) beginnings.add(part.chars());
                    }
                }
            }
        }
        return new Lookup(whole, beginnings);
    }

    /** Folds; adjacent words stay together. */
    public static List<String> words(String asked) {
        return List.of(asked.strip().split("\\s+")).stream()
                .map(Text::fold)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Keys that must exist, and prefixes of keys that must exist. */
    public record Lookup(Set<String> whole, Set<String> beginnings) {}

    /** A word that consists only of plural endings keeps one, so that its plural has the same key. */
    private static void addLetters(String letters, Set<String> keys) {
        var stem = stem(letters);
        keys.add(stem.isEmpty() ? "s" : stem.substring(0, Math.min(stem.length(), LONGEST)));
    }

    private static String stem(String letters) {
        int end = letters.length();
        while (end > 0 && (letters.charAt(end - 1) == 's' || letters.charAt(end - 1) == 'e')) end--;
        return letters.substring(0, end);
    }

    private static void addDigits(String digits, Set<String> keys) {
        if (digits.length() < DIGITS) keys.add(digits);
        for (int at = 0; at + DIGITS <= digits.length(); at++) keys.add(digits.substring(at, at + DIGITS));
    }

    private static void addPairs(String chinese, Set<String> keys) {
        for (int at = 0; at + 2 <= chinese.length(); at++) keys.add(chinese.substring(at, at + 2));
    }
}
