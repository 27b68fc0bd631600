package io.certwatch.product.catalogue;

import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Every change of the catalogue in the order in which it was noted. After so many of them it is at that version, and what it consisted
 * of then can still be told.
 *
 * @param since the version before the first of them; a log that was begun later has higher versions
 */
public record CatalogueLog(long since, List<Noted> noted) {

    public static final CatalogueLog EMPTY = new CatalogueLog(0, List.of());

    /** @param day of China, on which the change was noted */
    public record Noted(CatalogueChange change, LocalDate day) {}

    public long version() {
        return since + noted.size();
    }

    /** What the catalogue consists of now. */
    public CatalogueContents contents() {
        return contentsAt(version());
    }

    CatalogueContents contentsAt(long version) {
        var contents = CatalogueContents.NONE;
        for (var one : upTo(version)) {
            contents = contents.after(one.change());
        }
        return contents;
    }

    /** No product was judged at the version before this day; nothing while nothing is noted. */
    Optional<LocalDate> dayAt(long version) {
        return version == since && !noted.isEmpty()
                ? Optional.of(noted.getFirst().day())
                : upTo(version).stream().map(Noted::day).max(Comparator.naturalOrder());
    }

    private List<Noted> upTo(long version) {
        return noted.subList(0, Math.toIntExact(version - since));
    }

    /** The version that the change made; nothing if it is not known. */
    OptionalLong versionAfter(String change) {
        for (var index = 0; index < noted.size(); index++) {
            if (noted.get(index).change().id().equals(change)) {
                return OptionalLong.of(since + index + 1);
            }
        }
        return OptionalLong.empty();
    }

    /** The first changes after which the catalogue had all that the version consists of, or newer. */
    Set<String> changesOf(CatalogueVersion version) {
        var ids = new HashSet<String>();
        version.editions().forEach((edition, revision) -> first(change -> change instanceof EditionPublished(var id, var published)
                && id.equals(edition) && published >= revision).ifPresent(ids::add));
        if (version.lexicon() > 0) {
            first(change -> change instanceof LexiconRevised(_, var entries) && entries.values().stream().anyMatch(entry -> entry >= version.lexicon()))
                    .ifPresent(ids::add);
        }
        return ids;
    }

    private Optional<String> first(Predicate<CatalogueChange> brings) {
        return noted.stream().map(Noted::change).filter(brings).findFirst().map(CatalogueChange::id);
    }

    /** The change that brought this revision of the entry. */
    Optional<CatalogueChange> thatBrought(LexiconEntry entry) {
        return noted.stream()
                .map(Noted::change)
                .filter(change -> change instanceof LexiconRevised(_, var entries)
                        && Integer.valueOf(entry.revision()).equals(entries.get(entry.entry())))
                .findFirst();
    }
}
