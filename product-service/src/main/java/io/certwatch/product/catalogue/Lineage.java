package io.certwatch.product.catalogue;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.certwatch.product.catalogue.EntryChange.Kind;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which entry continues which, over any number of editions, and how they differ. */
public final class Lineage {

    public static final Lineage NONE = new Lineage(Map.of());

    /** The entries that an entry continues, and how it differs from them. */
    private record Step(Set<EntryKey> before, List<Kind> kinds) {

        static final Step FIRST = new Step(Set.of(), List.of());
    }

    private final Map<EntryKey, Step> steps;

    private Lineage(Map<EntryKey, Step> steps) {
        this.steps = steps;
    }

    public static Lineage of(Collection<Edition> editions) {
        var known = editions.stream().collect(toMap(Edition::id, identity()));
        return new Lineage(editions.stream()
                .flatMap(edition -> edition.entries().stream()
                        .map(entry -> Map.entry(
                                new EntryKey(edition.id(), entry.code()),
                                new Step(before(edition, entry.continues(), known), edition.kindsOf(entry.code())))))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** An edition that claims to supersede a later one continues nothing. */
    private static Set<EntryKey> before(Edition edition, List<String> continued, Map<String, Edition> known) {
        var superseded = edition.supersedes();
        var other = superseded == null ? null : known.get(superseded);
        return superseded == null || other != null && !edition.laterThan(other)
                ? Set.of()
                : continued.stream().map(code -> new EntryKey(superseded, code)).collect(toUnmodifiableSet());
    }

    /** The entries of the superseded edition that it continues. */
    public Set<EntryKey> before(EntryKey entry) {
        return steps.getOrDefault(entry, Step.FIRST).before();
    }

    /** How it differs from the entries that it continues. */
    public List<Kind> changesOf(EntryKey entry) {
        return steps.getOrDefault(entry, Step.FIRST).kinds();
    }

    public boolean continues(EntryKey later, EntryKey earlier) {
        return since(later, earlier).isPresent();
    }

    /** How two entries of one line differ, in either order; empty if they are of different lines. */
    public Optional<Set<Kind>> between(EntryKey one, EntryKey other) {
        return one.equals(other) ? Optional.of(Set.of()) : since(one, other).or(() -> since(other, one));
    }

    /** All changes from the earlier entry to the later; empty if that does not continue it. */
    private Optional<Set<Kind>> since(EntryKey later, EntryKey earlier) {
        return since(later, earlier, new HashSet<>());
    }

    /** Split and merged entries lead to the same entry on several paths; each entry is visited once. */
    private Optional<Set<Kind>> since(EntryKey later, EntryKey earlier, Set<EntryKey> visited) {
        if (!visited.add(later)) {
            return Optional.empty();
        }
        var step = steps.getOrDefault(later, Step.FIRST);
        return step.before().stream()
                .flatMap(before -> (before.equals(earlier)
                                ? Optional.of(Set.<Kind>of())
                                : since(before, earlier, visited))
                        .stream())
                .findFirst()
                .map(kinds -> with(kinds, step.kinds()));
    }

    private static Set<Kind> with(Set<Kind> some, List<Kind> more) {
        var all = EnumSet.noneOf(Kind.class);
        all.addAll(some);
        all.addAll(more);
        return all;
    }
}
