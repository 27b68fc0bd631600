package io.certwatch.product.catalogue;

import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.EditionText;
import io.certwatch.product.engine.Force;
import io.certwatch.product.engine.affected.CatalogueComparison;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

import static java.util.stream.Collectors.toUnmodifiableMap;

/**
 * The catalogue as it holds on one day, compiled, with what is known about its editions.
 *
 * @param version how many changes of the catalogue it knows; a later one knows at least as many
 * @param gap     why nothing can be judged by it, if nothing can
 */
public record LiveCatalogue(
        long version,
        LocalDate day,
        Catalogue compiled,
        Map<String, Edition> editions,
        Lineage lineage,
        boolean lexiconComplete,
        @Nullable Gap gap) {

    /** The one that holds first comes first; whatever order they are kept in, there is one. */
    private static final Comparator<Edition> BY_DAY =
            Comparator.comparing(Edition::effective).thenComparing(Edition::issuedOn).thenComparing(Edition::id);

    public static LiveCatalogue compile(
            long version, Collection<Edition> editions, Collection<LexiconEntry> lexicon, LocalDate today) {
        var known = new KnownLexicon(lexicon);
        return new LiveCatalogue(
                version,
                today,
                Catalogue.compile(texts(live(editions, today), today), texts(editions, today), known.compiled()),
                editions.stream().collect(toUnmodifiableMap(Edition::id, Function.identity())),
                Lineage.of(editions),
                known.complete(),
                gap(known, editions, today));
    }

    private static @Nullable Gap gap(KnownLexicon lexicon, Collection<Edition> editions, LocalDate today) {
        if (!lexicon.complete()) {
            return Gap.LEXICON;
        }
        return live(editions, today).stream().anyMatch(edition -> edition.binding(today)) ? null : Gap.EDITION;
    }

    /** The same, while something else of the catalogue is on its way. */
    LiveCatalogue lacking(@Nullable Gap other) {
        return other == null ? this : new LiveCatalogue(version, day, compiled, editions, lineage, lexiconComplete, other);
    }

    /** Whether products can be judged by it. */
    public boolean ready() {
        return gap == null;
    }

    /** Whether all is here that is known to be on its way. */
    public boolean complete() {
        return gap == null || !gap.closesByItself();
    }

    /** @throws CatalogueNotReady unless products can be judged by it */
    public LiveCatalogue whenReady() {
        return unless(gap != null);
    }

    /** @throws CatalogueNotReady while something of it is still to arrive */
    public LiveCatalogue whenComplete() {
        return unless(!complete());
    }

    private LiveCatalogue unless(boolean missing) {
        if (missing && gap != null) {
            throw new CatalogueNotReady(gap);
        }
        return this;
    }

    /** Whether it knows all the words that it is to judge by, whatever else is missing. */
    public LiveCatalogue whenLexiconComplete() {
        if (!lexiconComplete) {
            throw new CatalogueNotReady(Gap.LEXICON);
        }
        return this;
    }

    /** What the words of such a catalogue mean. Of an edition everything but its entries and its revision goes for each of them. */
    static CatalogueComparison words(Collection<Edition> editions, Collection<LexiconEntry> lexicon, LocalDate day) {
        return CatalogueComparison.of(
                texts(live(editions, day), day), texts(editions, day), new KnownLexicon(lexicon).compiled(),
                editions.stream().collect(toUnmodifiableMap(Edition::id, Edition::heading)));
    }

    /** Compiles all of it, live today or not; throws whatever stands in the way. */
    static void tryOut(Collection<Edition> editions, Collection<LexiconEntry> lexicon) {
        Lineage.of(editions);
        var all = texts(editions, LocalDate.MAX);
        Catalogue.compile(all, all, new KnownLexicon(lexicon).compiled());
    }

    /**
     * Published, not without entries as those are that only withdraw another, and not ended by a statutory edition that is in force
     * today: one that is announced counts beside the one it will end, so that people have until its day. In the order of their days.
     */
    static List<Edition> live(Collection<Edition> editions, LocalDate today) {
        return editions.stream()
                .filter(edition -> !edition.withdrawn() && !edition.entries().isEmpty())
                .filter(edition -> editions.stream().noneMatch(later -> later.ends(edition, today)))
                .sorted(BY_DAY)
                .toList();
    }

    private static List<EditionText> texts(Collection<Edition> editions, LocalDate today) {
        return editions.stream().map(edition -> edition.text(today)).toList();
    }

    /** The entries that bind or will: those of the statutory editions a product is held against. */
    public Stream<EntryKey> binding() {
        return compiled.editions().stream()
                .map(this::edition)
                .filter(edition -> edition.force() == Force.STATUTORY)
                .flatMap(edition -> edition.entries().stream().map(entry -> new EntryKey(edition.id(), entry.code())));
    }

    /**
     * The entry that a code of the register means: that of the statutory edition in force on the day the certificate was issued, of
     * which the register is told; today, if that day is not published.
     */
    public Optional<EntryKey> entryOf(@Nullable String code, @Nullable LocalDate issued) {
        var on = issued == null ? day : issued;
        return code == null ? Optional.empty() : live(editions.values(), on).stream()
                .filter(edition -> edition.binding(on))
                .reduce((_, later) -> later)
                .filter(edition -> edition.entries().stream().anyMatch(entry -> entry.code().equals(code)))
                .map(edition -> new EntryKey(edition.id(), code));
    }

    public Edition edition(String id) {
        var edition = editions.get(id);
        if (edition == null) {
            throw new IllegalStateException("Judged by an edition that is not known: " + id);
        }
        return edition;
    }
}
