package io.certwatch.product.engine.affected;

import io.certwatch.product.engine.ProductKeys;
import java.util.LinkedHashSet;
import java.util.Set;

/** Which products a change of the catalogue can affect; all others get the same result as before. */
public sealed interface AffectedProducts {

    AffectedProducts NOTHING = new Some(Keys.NONE, Keys.NONE, Set.of());

    /** The affected products cannot be determined, or doing so is not worthwhile. */
    record Everything(Reason reason) implements AffectedProducts {}

    enum Reason {
        /** The catalogue before the change is no longer known. */
        UNKNOWN_BEFORE,
        /** The words are the same, but other rules read them. */
        ENGINE_REPLACED,
        /** A changed word has no certain key. */
        WORD_WITHOUT_KEY,
        /** More keys than a query should have. */
        TOO_MANY_WORDS
    }

    /**
     * @param things products with any of these
     * @param figures products with any of these without a finding of a statutory edition
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

    /** Keys of {@link ProductKeys}: complete ones and prefixes. */
    record Keys(Set<String> whole, Set<String> beginnings) {

        public static final Keys NONE = new Keys(Set.of(), Set.of());

        public boolean isEmpty() {
            return whole.isEmpty() && beginnings.isEmpty();
        }

        public boolean anyOf(Set<String> keys) {
            return keys.stream()
                    .anyMatch(key -> whole.contains(key) || beginnings.stream().anyMatch(key::startsWith));
        }

        int size() {
            return whole.size() + beginnings.size();
        }

        private Keys and(Keys other) {
            return new Keys(union(whole, other.whole), union(beginnings, other.beginnings));
        }
    }

    /** The products that either affects. */
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
