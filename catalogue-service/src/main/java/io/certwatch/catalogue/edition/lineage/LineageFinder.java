package io.certwatch.catalogue.edition.lineage;

import static java.util.stream.Collectors.groupingBy;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.edition.EntryKind;
import io.certwatch.platform.text.Sentence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds predecessors for entries that do not declare any. An older entry is assigned once: to the entry that names it,
 * else to the most similar one. An older entry that is left may have been merged, which a steward must decide.
 */
final class LineageFinder {

    /** A pair below this certainty is unrelated. */
    private static final double WORTH_ASKING = 0.4;
    /** If a second candidate is this close, the first is not certain. */
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
        this.pairs = pairs.stream()
                .sorted(Comparator.comparingDouble(Pair::certainty).reversed())
                .toList();
        this.byEntry = pairs.stream().collect(groupingBy(Pair::entry));
        this.byOlder = pairs.stream().collect(groupingBy(Pair::older));
    }

    /** @param undeclared the codes of the entries without a {@code continues} field */
    static List<Descent> find(EditionContent edition, EditionContent superseded, Set<String> undeclared) {
        var order = new HashMap<String, Integer>();
        edition.entries().forEach(entry -> order.put(entry.code(), order.size()));
        return new LineageFinder(pairs(edition, superseded, undeclared))
                .descents().stream()
                        .sorted(Comparator.comparing(descent -> order.get(descent.entry())))
                        .toList();
    }

    private static List<Pair> pairs(EditionContent edition, EditionContent superseded, Set<String> undeclared) {
        var claimed = new HashSet<String>();
        edition.entries().stream()
                .filter(entry -> !undeclared.contains(entry.code()))
                .map(Entry::continues)
                .forEach(claimed::addAll);
        var candidates = new PredecessorCandidates(superseded.entries().stream()
                .filter(older -> !claimed.contains(older.code()))
                .toList());
        var places = places(edition);
        var olderPlaces = places(superseded);
        var pairs = new ArrayList<Pair>();
        for (var entry : edition.entries()) {
            if (!undeclared.contains(entry.code())) continue;
            var wording = EntryWording.of(entry);
            for (var older : candidates.of(wording)) {
                boolean samePlace = Objects.equals(
                        places.get(entry.code()), olderPlaces.get(older.entry().code()));
                var likeness = Likeness.of(wording, older, samePlace);
                if (likeness.certainty() >= WORTH_ASKING)
                    pairs.add(new Pair(entry.code(), older.entry().code(), likeness));
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
            if (taken.add(pair.older)) descents.add(doubtful(pair, ProblemText.of("lineage.merged")));
        }
        return descents;
    }

    private Descent best(Pair best) {
        boolean ambiguous = Stream.of(byEntry.get(best.entry), byOlder.get(best.older))
                .flatMap(List::stream)
                .anyMatch(other -> other != best && best.certainty() - other.certainty() < TOO_CLOSE);
        return ambiguous
                ? doubtful(best, ProblemText.of("lineage.not-alone"))
                : descent(best, best.certainty(), best.likeness);
    }

    /** A suggestion with a remark is never certain. */
    private static Descent doubtful(Pair pair, Sentence doubt) {
        return descent(pair, Math.min(pair.certainty(), Descent.CERTAIN - TOO_CLOSE), pair.likeness.and(doubt));
    }

    private static Descent descent(Pair pair, double certainty, Likeness likeness) {
        return new Descent(pair.entry, List.of(pair.older), certainty, likeness.because());
    }

    /** The position of each entry within its kind. */
    private static Map<String, String> places(EditionContent edition) {
        var places = new HashMap<String, String>();
        var counts = new HashMap<EntryKind, Integer>();
        for (var entry : edition.entries()) {
            places.put(entry.code(), entry.kind() + "/" + counts.merge(entry.kind(), 1, Integer::sum));
        }
        return places;
    }
}
