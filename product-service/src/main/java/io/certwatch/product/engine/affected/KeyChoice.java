package io.certwatch.product.engine.affected;

import io.certwatch.product.engine.affected.CatalogueComparison.ComparedWord;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;

/**
 * Chooses one key for each word, which is enough to find it. The best key occurs in few other words, which stand for
 * the usual inventory; among such keys, the one in most of the requested words, so that there are few keys.
 */
final class KeyChoice {

    private final Collection<ComparedWord> asked;
    private final Map<String, Integer> inAsked = new HashMap<>();
    private final Map<String, Integer> inOthers = new HashMap<>();

    KeyChoice(Collection<ComparedWord> asked, Collection<ComparedWord> others) {
        this.asked = asked;
        count(asked, inAsked);
        count(others, inOthers);
    }

    private static void count(Collection<ComparedWord> words, Map<String, Integer> counts) {
        words.forEach(word -> word.keys().forEach(key -> counts.merge(key, 1, Integer::sum)));
    }

    /** Empty if a word has no key. */
    Optional<AffectedProducts.Keys> keys() {
        var whole = new LinkedHashSet<String>();
        var beginnings = new LinkedHashSet<String>();
        for (var word : asked) {
            if (word.keys().isEmpty() && word.beginnings().isEmpty()) return Optional.empty();
            if (word.keys().isEmpty()) beginnings.addAll(word.beginnings());
            word.keys().stream()
                    .min(Comparator.comparing(KeyChoice::common)
                            .thenComparing(key -> inOthers.getOrDefault(key, 0))
                            .thenComparing(key -> -inAsked.getOrDefault(key, 0))
                            .thenComparing(Comparator.naturalOrder()))
                    .ifPresent(whole::add);
        }
        return Optional.of(new AffectedProducts.Keys(whole, beginnings));
    }

    /** One or two letters or digits occur in many product numbers. */
    private static boolean common(String key) {
        return key.length() == 1 || key.length() == 2 && key.charAt(0) < 128 && digit(key, 0) == digit(key, 1);
    }

    private static boolean digit(String key, int at) {
        return Character.isDigit(key.charAt(at));
    }
}
