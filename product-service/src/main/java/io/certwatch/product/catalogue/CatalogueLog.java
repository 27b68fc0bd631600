package io.certwatch.product.catalogue;

import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.EngineReplaced;
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
 * Every change of the catalogue in the order in which it was recorded. The version is the number of changes; the
 * contents at each version can be computed.
 *
 * @param since the version before the first change; a log that was created later has higher versions
 */
public record CatalogueLog(long since, List<Noted> noted) {

    public static final CatalogueLog EMPTY = new CatalogueLog(0, List.of());

    /** @param day in China, when the change was recorded */
    public record Noted(CatalogueChange change, LocalDate day) {}

    public long version() {
        return since + noted.size();
    }

    /** The current contents of the catalogue. */
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

    /** The earliest day on which products were assessed by the version; empty for an empty log. */
    Optional<LocalDate> dayAt(long version) {
        return version == since && !noted.isEmpty()
                ? Optional.of(noted.getFirst().day())
                : upTo(version).stream().map(Noted::day).max(Comparator.naturalOrder());
    }

    private List<Noted> upTo(long version) {
        return noted.subList(0, Math.toIntExact(version - since));
    }

    /** The version that the change created; empty if the change is unknown. */
    OptionalLong versionAfter(String change) {
        for (var index = 0; index < noted.size(); index++) {
            if (noted.get(index).change().id().equals(change)) {
                return OptionalLong.of(since + index + 1);
            }
        }
        return OptionalLong.empty();
    }

    /** The first changes after which the catalogue had everything in the version, or newer revisions. */
    Set<String> changesOf(CatalogueVersion version) {
        var ids = new HashSet<String>();
        version.editions()
                .forEach((edition, revision) -> first(
                                change -> change instanceof EditionPublished(var id, var published)
                                        && id.equals(edition)
                                        && published >= revision)
                        .ifPresent(ids::add));
        if (version.lexicon() > 0) {
            first(change -> change instanceof LexiconRevised(var _, var entries)
                            && entries.values().stream().anyMatch(entry -> entry >= version.lexicon()))
                    .ifPresent(ids::add);
        }
        return ids;
    }

    /** The ids of the changes between two versions; none if the log begins later. */
    Set<String> changesAfter(long from, long last) {
        return from < since || last > version() || from >= last
                ? Set.of()
                : noted.subList(Math.toIntExact(from - since), Math.toIntExact(last - since)).stream()
                        .map(one -> one.change().id())
                        .collect(toUnmodifiableSet());
    }

    private Optional<String> first(Predicate<CatalogueChange> brings) {
        return noted.stream().map(Noted::change).filter(brings).findFirst().map(CatalogueChange::id);
    }

    boolean replacesTheEngine(long version) {
        return noted.get(Math.toIntExact(version - since - 1)).change() instanceof EngineReplaced;
    }

    /** The change that added this revision of the entry. */
    Optional<CatalogueChange> thatBrought(LexiconEntry entry) {
        return noted.stream()
                .map(Noted::change)
                .filter(change -> change instanceof LexiconRevised(var _, var entries)
                        && Integer.valueOf(entry.revision()).equals(entries.get(entry.entry())))
                .findFirst();
    }
}
