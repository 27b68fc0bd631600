package io.certwatch.product.catalogue;

import static java.util.Comparator.comparingInt;
import static java.util.function.BinaryOperator.maxBy;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.engine.Lexicon;
import io.certwatch.product.engine.Sense;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The lexicon entries received so far. One revision arrives as many events, in any order. */
record KnownLexicon(Collection<LexiconEntry> entries) {

    static KnownLexicon newestOf(Collection<LexiconEntry> revisions) {
        return new KnownLexicon(revisions.stream()
                .collect(toMap(LexiconEntry::entry, identity(), maxBy(comparingInt(LexiconEntry::revision))))
                .values());
    }

    int revision() {
        return entries.stream().mapToInt(LexiconEntry::revision).max().orElse(0);
    }

    Map<String, Integer> revisions() {
        return entries.stream().collect(toMap(LexiconEntry::entry, LexiconEntry::revision));
    }

    KnownLexicon without(CatalogueContents contents) {
        return new KnownLexicon(
                entries.stream().filter(entry -> !contents.includes(entry)).toList());
    }

    /** The same with other senses of an entry, which may be a new one. */
    KnownLexicon with(String entry, List<Sense> senses) {
        var other = entries.stream()
                .filter(known -> known.entry().equals(entry))
                .findFirst()
                .map(known -> known.withSenses(senses))
                .orElseGet(() -> new LexiconEntry(entry, revision(), List.of(entry), senses));
        return new KnownLexicon(
                Stream.concat(without(entry).stream(), Stream.of(other)).toList());
    }

    private List<LexiconEntry> without(String entry) {
        return entries.stream().filter(known -> !known.entry().equals(entry)).toList();
    }

    /**
     * Whether every entry has arrived that the manifests of the received entries list, in that revision or a newer
     * one (ADR 024).
     */
    boolean complete() {
        var arrived = revisions();
        return !entries.isEmpty()
                && entries.stream().allMatch(entry -> entry.manifest().metBy(arrived));
    }

    Lexicon compiled() {
        return new Lexicon(revision(), entries.stream().map(LexiconEntry::text).toList());
    }
}
