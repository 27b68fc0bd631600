package io.certwatch.product.following;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

/** Which entry continues which, over any number of editions. */
public final class Lineage {

    public static final Lineage NONE = new Lineage(Map.of());

    private final Map<EntryKey, Set<EntryKey>> predecessors;

    private Lineage(Map<EntryKey, Set<EntryKey>> predecessors) {
        this.predecessors = predecessors;
    }

    public static Lineage of(Collection<Edition> editions) {
        var known = editions.stream().collect(toMap(Edition::id, identity()));
        return new Lineage(editions.stream()
                .flatMap(edition -> edition.entries().stream().map(entry -> Map.entry(
                        new EntryKey(edition.id(), entry.code()), before(edition, entry.continues(), known))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** What claims to supersede a later edition continues nothing. */
    private static Set<EntryKey> before(Edition edition, List<String> continued, Map<String, Edition> known) {
        var superseded = edition.supersedes();
        var other = superseded == null ? null : known.get(superseded);
        return superseded == null || other != null && !edition.laterThan(other)
                ? Set.of()
                : continued.stream().map(code -> new EntryKey(superseded, code)).collect(toUnmodifiableSet());
    }

    public boolean continues(EntryKey later, EntryKey earlier) {
        return reaches(later, earlier, new HashSet<>());
    }

    /** Split and merged entries lead back to the same one on many ways; each is walked once. */
    private boolean reaches(EntryKey later, EntryKey earlier, Set<EntryKey> visited) {
        return visited.add(later)
                && predecessors.getOrDefault(later, Set.of()).stream()
                        .anyMatch(before -> before.equals(earlier) || reaches(before, earlier, visited));
    }
}
