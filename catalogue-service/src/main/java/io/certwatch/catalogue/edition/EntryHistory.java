package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.lineage.Lineage;
import io.certwatch.edition.Force;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows an entry through the published editions, by its lineage and not by its code. */
public final class EntryHistory {

    /** The entry in one edition: several entries after a split, none where it ended. */
    public record Step(Edition edition, List<Entry> entries, List<Change> changes) {

        public Step {
            entries = List.copyOf(entries);
            changes = List.copyOf(changes);
        }
    }

    private final Editions editions;
    private final CompareEditions comparison;

    EntryHistory(Editions editions, CompareEditions comparison) {
        this.editions = editions;
        this.comparison = comparison;
    }

    /**
     * A code may be reused, so it identifies an entry only in one edition: in {@code in} if given, else in the newest
     * statutory edition that has the code, else in the newest edition of any force.
     *
     * @return newest edition first; empty if the entry is unknown
     */
    public List<Step> of(String code, @Nullable EditionId in) {
        var published = editions.published();
        var codes = codes(code, in, published);
        return published.stream()
                .filter(edition -> codes.containsKey(edition.id()))
                .map(edition -> step(edition, codes))
                .toList();
    }

    /** The codes of the entry in each edition; empty if the entry is unknown. */
    static Map<EditionId, Set<String>> codes(String code, @Nullable EditionId in, List<Edition> published) {
        var codes = new LinkedHashMap<EditionId, Set<String>>();
        start(code, in, published).ifPresent(start -> {
            codes.put(start.id(), Set.of(code));
            back(start, codes, published);
            forward(start, codes, published);
        });
        return codes;
    }

    private static Optional<Edition> start(String code, @Nullable EditionId in, List<Edition> published) {
        var having = published.stream()
                .filter(edition -> in == null || in.equals(edition.id()))
                .filter(edition -> edition.content().entry(code).isPresent())
                .toList();
        return having.stream()
                .filter(edition -> edition.content().force() == Force.STATUTORY)
                .findFirst()
                .or(() -> having.stream().findFirst());
    }

    private static void back(Edition from, Map<EditionId, Set<String>> codes, List<Edition> published) {
        var predecessors = followLineage(Lineage.of(from.content()), codes.getOrDefault(from.id(), Set.of()));
        if (predecessors.isEmpty()) return;
        published.stream()
                .filter(edition -> edition.id().equals(from.content().supersedes()))
                .filter(older -> codes.putIfAbsent(older.id(), predecessors) == null)
                .forEach(older -> back(older, codes, published));
    }

    /** Includes the edition that has no successor: there the entry ended. */
    private static void forward(Edition from, Map<EditionId, Set<String>> codes, List<Edition> published) {
        for (var newer : published) {
            if (!from.id().equals(newer.content().supersedes()) || codes.containsKey(newer.id())) continue;
            var successors =
                    followLineage(Lineage.of(newer.content()).reversed(), codes.getOrDefault(from.id(), Set.of()));
            codes.put(newer.id(), successors);
            if (!successors.isEmpty()) forward(newer, codes, published);
        }
    }

    private static Set<String> followLineage(Lineage lineage, Collection<String> codes) {
        var reached = new LinkedHashSet<String>();
        codes.forEach(code -> reached.addAll(lineage.of(code)));
        return reached;
    }

    private Step step(Edition edition, Map<EditionId, Set<String>> codes) {
        var here = codes.getOrDefault(edition.id(), Set.of());
        var before = edition.content().supersedes() == null
                ? Set.<String>of()
                : codes.getOrDefault(edition.content().supersedes(), Set.of());
        var entries = here.stream()
                .flatMap(code -> edition.content().entry(code).stream())
                .toList();
        var changes = comparison.changes(edition.content()).stream()
                .filter(change -> concerns(change, here, before))
                .toList();
        return new Step(edition, entries, changes);
    }

    private static boolean concerns(Change change, Set<String> here, Set<String> before) {
        return switch (change) {
            case Change.Added(var entry) -> here.contains(entry.code());
            case Change.Altered altered -> here.contains(altered.after().code());
            case Change.Removed(var entry) -> before.contains(entry.code());
        };
    }
}
