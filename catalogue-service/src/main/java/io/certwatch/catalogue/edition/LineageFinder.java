package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import static java.util.stream.Collectors.groupingBy;

/**
 * Finds what entries continue that do not say it. An older entry is taken once: by the one that names it, else by the
 * one that is most like it. What is left over may have been merged into another, which is for a person to say.
 */
final class LineageFinder {

    /** Below this, two entries have nothing to do with each other. */
    private static final double WORTH_ASKING = 0.4;
    /** So near a second candidate, the first is not certain. */
    private static final double TOO_CLOSE = 0.1;

    private record Pair(String entry, String older, Likeness likeness) {
        double certainty() {
            return likeness.certainty();
        }
    }

    private final List<Pair> pairs;
    private final Map<String, List<Pair>> byEntry;
    private final Map<String, List<Pair>> byOlder;

    private LineageFinder(List<Pair> pairs) {
        this.pairs = pairs.stream().sorted(Comparator.comparingDouble(Pair::certainty).reversed()).toList();
        this.byEntry = pairs.stream().collect(groupingBy(Pair::entry));
        this.byOlder = pairs.stream().collect(groupingBy(Pair::older));
    }

    /** For the entries with these codes, which do not say what they continue. */
    static List<Descent> find(EditionContent edition, EditionContent superseded, Set<String> silent) {
        var order = new HashMap<String, Integer>();
        edition.entries().forEach(entry -> order.put(entry.code(), order.size()));
        return new LineageFinder(pairs(edition, superseded, silent))
                .descents().stream()
                        .sorted(Comparator.comparing(descent -> order.get(descent.entry())))
                        .toList();
    }

    private static List<Pair> pairs(EditionContent edition, EditionContent superseded, Set<String> silent) {
        var claimed = new HashSet<String>();
        edition.entries().stream().filter(entry -> !silent.contains(entry.code())).map(Entry::continues).forEach(claimed::addAll);
        var candidates = new PredecessorCandidates(superseded.entries().stream().filter(older -> !claimed.contains(older.code())).toList());
        var places = places(edition);
        var olderPlaces = places(superseded);
        var pairs = new ArrayList<Pair>();
        for (var entry : edition.entries()) {
            if (!silent.contains(entry.code())) continue;
            var wording = EntryWording.of(entry);
            for (var older : candidates.of(wording)) {
                boolean samePlace = Objects.equals(places.get(entry.code()), olderPlaces.get(older.entry().code()));
                var likeness = Likeness.of(wording, older, samePlace);
                if (likeness.certainty() >= WORTH_ASKING) pairs.add(new Pair(entry.code(), older.entry().code(), likeness));
            }
        }
        return pairs;
    }

    private List<Descent> descents() {
        var descents = new ArrayList<Descent>();
        var settled = new HashSet<String>();
        var taken = new HashSet<String>();
        for (var pair : pairs) {
            if (settled.contains(pair.entry) || taken.contains(pair.older)) continue;
            settled.add(pair.entry);
            taken.add(pair.older);
            descents.add(best(pair));
        }
        for (var pair : pairs) {
            if (taken.add(pair.older)) descents.add(descent(pair, pair.certainty(), ", perhaps merged into it"));
        }
        return descents;
    }

    private Descent best(Pair best) {
        boolean rivalled = Stream.of(byEntry.get(best.entry), byOlder.get(best.older))
                .flatMap(List::stream)
                .anyMatch(other -> other != best && best.certainty() - other.certainty() < TOO_CLOSE);
        return rivalled
                ? descent(best, Math.min(best.certainty(), Descent.CERTAIN - TOO_CLOSE), ", but not alone")
                : descent(best, best.certainty(), "");
    }

    /** A merge is never certain. */
    private static Descent descent(Pair pair, double certainty, String more) {
        double shown = more.isEmpty() ? certainty : Math.min(certainty, Descent.CERTAIN - TOO_CLOSE);
        return new Descent(pair.entry, List.of(pair.older), shown, pair.likeness.because() + more);
    }

    /** The place of each entry among those of its kind. */
    private static Map<String, String> places(EditionContent edition) {
        var places = new HashMap<String, String>();
        var counts = new HashMap<EntryKind, Integer>();
        for (var entry : edition.entries()) {
            places.put(entry.code(), entry.kind() + "/" + counts.merge(entry.kind(), 1, Integer::sum));
        }
        return places;
    }
}
