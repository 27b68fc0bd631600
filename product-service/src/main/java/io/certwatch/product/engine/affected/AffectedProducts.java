package io.certwatch.product.engine.affected;

import io.certwatch.product.engine.ProductKeys;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which products a change of the catalogue can concern; all others are judged by it as they were before. */
public sealed interface AffectedProducts {

    AffectedProducts NOTHING = new Some(Keys.NONE, Keys.NONE, Set.of());

    /** It cannot be bounded, or it would be of no use. */
    record Everything(Reason reason) implements AffectedProducts {}

    enum Reason {
        /** The catalogue before the change is no longer known. */
        UNKNOWN_BEFORE,
        /** A word has changed for which no key is certain. */
        WORD_WITHOUT_KEY,
        /** More keys than are worth asking for. */
        TOO_MANY_WORDS
    }

    /**
     * @param things  products that have any of these
     * @param figures products that have any of these and in which nothing was recognised
     * @param entries codes: products with a finding under any of them
     */
    record Some(Keys things, Keys figures, Set<String> entries) implements AffectedProducts {

        public boolean isEmpty() {
            return things.isEmpty() && figures.isEmpty() && entries.isEmpty();
        }

        public int size() {
            return things.size() + figures.size() + entries.size();
        }
    }

    /** Of {@link ProductKeys}: whole ones and beginnings. */
    record Keys(Set<String> whole, Set<String> beginnings) {

        public static final Keys NONE = new Keys(Set.of(), Set.of());

        public boolean isEmpty() {
            return whole.isEmpty() && beginnings.isEmpty();
        }

        public boolean anyOf(Set<String> keys) {
            return keys.stream().anyMatch(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        }

        int size() {
            return whole.size() + beginnings.size();
        }

        private Keys and(Keys other) {
            return new Keys(union(whole, other.whole), union(beginnings, other.beginnings));
        }
    }

    /** What either reaches. */
    default AffectedProducts and(AffectedProducts other) {
        if (!(this instanceof Some one)) return this;
        if (!(other instanceof Some more)) return other;
        return new Some(one.things.and(more.things), one.figures.and(more.figures), union(one.entries, more.entries));
    }

    private static Set<String> union(Set<String> some, Set<String> more) {
        var all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }
}
