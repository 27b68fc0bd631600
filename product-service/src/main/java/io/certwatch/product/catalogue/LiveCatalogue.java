package io.certwatch.product.catalogue;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.certwatch.edition.Force;
import io.certwatch.product.engine.Catalogue;
import io.certwatch.product.engine.EditionText;
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

/**
 * The catalogue of one day, compiled, with the data of its editions.
 *
 * @param version number of changes of the catalogue that it contains; a later one contains at least as many
 * @param superseded editions by which products were judged before
 * @param gap why it allows no verdicts; null if it does
 */
public record LiveCatalogue(
        long version,
        LocalDate day,
        Catalogue compiled,
        Map<String, Edition> editions,
        Lineage lineage,
        SupersededEditions superseded,
        boolean lexiconComplete,
        @Nullable CatalogueGap gap) {

    /** By effective day; the rest makes the order unique, whatever order they are stored in. */
    private static final Comparator<Edition> BY_DAY = Comparator.comparing(Edition::effective)
            .thenComparing(Edition::issued)
            .thenComparing(Edition::id);

    public static LiveCatalogue compile(
            long version, Collection<Edition> editions, Collection<LexiconEntry> lexicon, LocalDate today) {
        var known = new KnownLexicon(lexicon);
        return new LiveCatalogue(
                version,
                today,
                Catalogue.compile(texts(live(editions, today), today), texts(editions, today), known.compiled()),
                editions.stream().collect(toUnmodifiableMap(Edition::id, Function.identity())),
                Lineage.of(editions),
                new SupersededEditions(editions, known, today),
                known.complete(),
                gap(known, editions, today));
    }

    private static @Nullable CatalogueGap gap(KnownLexicon lexicon, Collection<Edition> editions, LocalDate today) {
        if (!lexicon.complete()) {
            return CatalogueGap.LEXICON;
        }
        return live(editions, today).stream().anyMatch(edition -> edition.binding(today)) ? null : CatalogueGap.EDITION;
    }

    LiveCatalogue at(long otherVersion) {
        return new LiveCatalogue(otherVersion, day, compiled, editions, lineage, superseded, lexiconComplete, gap);
    }

    /** The same catalogue while something else of it is missing. */
    LiveCatalogue lacking(@Nullable CatalogueGap other) {
        return other == null
                ? this
                : new LiveCatalogue(version, day, compiled, editions, lineage, superseded, lexiconComplete, other);
    }

    /** Whether products can be assessed by it. */
    public boolean ready() {
        return gap == null;
    }

    /** Whether everything that is known to exist has arrived. */
    public boolean complete() {
        return gap == null || !gap.closesByItself();
    }

    /** @throws CatalogueNotReady unless products can be assessed by it */
    public LiveCatalogue whenReady() {
        return unless(gap != null);
    }

    /** @throws CatalogueNotReady while something of it is missing */
    public LiveCatalogue whenComplete() {
        return unless(!complete());
    }

    private LiveCatalogue unless(boolean missing) {
        if (missing && gap != null) {
            throw new CatalogueNotReady(gap);
        }
        return this;
    }

    /** Checks that the lexicon is complete, whatever else is missing. */
    public LiveCatalogue whenLexiconComplete() {
        if (!lexiconComplete) {
            throw new CatalogueNotReady(CatalogueGap.LEXICON);
        }
        return this;
    }

    /**
     * Compares the words of two such catalogues. The data of an edition apart from its entries and its revision
     * counts for each entry.
     */
    static CatalogueComparison words(Collection<Edition> editions, Collection<LexiconEntry> lexicon, LocalDate day) {
        return CatalogueComparison.of(
                texts(live(editions, day), day),
                texts(editions, day),
                new KnownLexicon(lexicon).compiled(),
                editions.stream().collect(toUnmodifiableMap(Edition::id, Edition::heading)));
    }

    /**
     * Compiles the catalogue of the day, and tries out the editions that are not live on it; throws any exception of
     * the compiler.
     */
    static LiveCatalogue compileAll(Collection<Edition> editions, Collection<LexiconEntry> lexicon, LocalDate today) {
        var catalogue = compile(0, editions, lexicon, today);
        var live = live(editions, today);
        var rest = editions.stream().filter(edition -> !live.contains(edition)).toList();
        if (!rest.isEmpty()) {
            Catalogue.compile(texts(rest, today), texts(editions, today), new KnownLexicon(lexicon).compiled());
        }
        return catalogue;
    }

    /** Compiles all of it, live today or not; throws any exception of the compiler. */
    static void tryOut(Collection<Edition> editions, Collection<LexiconEntry> lexicon) {
        Lineage.of(editions);
        var all = texts(editions, LocalDate.MAX);
        Catalogue.compile(all, all, new KnownLexicon(lexicon).compiled());
    }

    /**
     * Published editions, except those without entries, which only withdraw another, and those ended by a statutory
     * edition that is in force today: an announced one counts beside the one that it will end, so that people have
     * until its effective day. In the order of their effective days.
     */
    static List<Edition> live(Collection<Edition> editions, LocalDate today) {
        return editions.stream()
                .filter(edition -> !edition.withdrawn() && !edition.entries().isEmpty())
                .filter(edition -> editions.stream().noneMatch(later -> later.ends(edition, today)))
                .sorted(BY_DAY)
                .toList();
    }

    /** The editions that count on a day, in the order of their effective days: those in force, announced or for guidance. */
    public List<Edition> on(LocalDate otherDay) {
        return live(editions.values(), otherDay);
    }

    /** The statutory editions in force on a day. */
    public Stream<Edition> inForceOn(LocalDate otherDay) {
        return on(otherDay).stream().filter(edition -> edition.binding(otherDay));
    }

    static List<EditionText> texts(Collection<Edition> editions, LocalDate today) {
        return editions.stream().map(edition -> edition.text(today)).toList();
    }

    /** The entries that are or will be binding: those of the statutory editions that products are assessed by. */
    public Stream<EntryKey> binding() {
        return compiled.editions().stream()
                .map(this::edition)
                .filter(edition -> edition.force() == Force.STATUTORY)
                .flatMap(edition -> edition.entries().stream().map(entry -> new EntryKey(edition.id(), entry.code())));
    }

    /**
     * Resolves an entry code of the register: in the statutory edition in force on the day the certificate was
     * issued, or today if that day is not published.
     */
    public Optional<EntryKey> entryOf(@Nullable String code, @Nullable LocalDate issued) {
        var on = issued == null ? day : issued;
        return code == null
                ? Optional.empty()
                : live(editions.values(), on).stream()
                        .filter(edition -> edition.binding(on))
                        .reduce((_, later) -> later)
                        .filter(edition -> edition.entries().stream()
                                .anyMatch(entry -> entry.code().equals(code)))
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
