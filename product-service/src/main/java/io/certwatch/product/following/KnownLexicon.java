package io.certwatch.product.following;

import io.certwatch.product.matching.Lexicon;
import java.util.Collection;

import static java.util.stream.Collectors.toMap;

/** The entries of the lexicon that have arrived so far. One revision comes as many events, in any order. */
record KnownLexicon(Collection<LexiconEntry> entries) {

    int revision() {
        return entries.stream().mapToInt(LexiconEntry::revision).max().orElse(0);
    }

    /** Whether every entry is here that any of the revisions seen has changed. */
    boolean complete() {
        var arrived = entries.stream().collect(toMap(LexiconEntry::entry, LexiconEntry::revision));
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.changed().stream()
                        .allMatch(other -> arrived.getOrDefault(other, 0) >= entry.revision()));
    }

    Lexicon compiled() {
        return new Lexicon(revision(), entries.stream().map(LexiconEntry::text).toList());
    }
}
