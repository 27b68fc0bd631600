package io.certwatch.product.following;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import static java.util.stream.Collectors.toMap;

/** Which entry continues which, over any number of editions. */
public final class Lineage {

    public static final Lineage NONE = new Lineage(Map.of());

    private final Map<EntryKey, Set<EntryKey>> predecessors;

    private Lineage(Map<EntryKey, Set<EntryKey>> predecessors) {
        this.predecessors = predecessors;
    }

    public static Lineage of(Collection<Edition> editions) {
        return new Lineage(editions.stream()
                .flatMap(edition -> edition.entries().stream().map(entry ->
                        Map.entry(new EntryKey(edition.id(), entry.code()), before(edition, entry.continues()))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    private static Set<EntryKey> before(Edition edition, List<String> continued) {
        var superseded = edition.supersedes();
        return superseded == null
                ? Set.of()
                : continued.stream().map(code -> new EntryKey(superseded, code)).collect(Collectors.toUnmodifiableSet());
    }

    /** Editions supersede strictly older ones, so the walk ends. */
    public boolean continues(EntryKey later, EntryKey earlier) {
        return predecessors.getOrDefault(later, Set.of()).stream()
                .anyMatch(before -> before.equals(earlier) || continues(before, earlier));
    }
}
