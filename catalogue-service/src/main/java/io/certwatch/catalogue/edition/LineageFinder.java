package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Finds what entries continue that do not say it. An older entry is taken once: by the one that names it, else by the
 * one that is most like it. What is left over may have been merged into another, which is for a person to say.
 */
final class LineageFinder {

    /** Below this, two entries have nothing to do with each other. */
    private static final double WORTH_ASKING = 0.4;
    /** So near a second candidate, the first is not certain. */
    private static final double TOO_CLOSE = 0.1;

    private record Pair(Entry entry, Entry older, Likeness likeness) {
        double certainty() {
            return likeness.certainty();
        }
    }

    private final List<Pair> pairs = new ArrayList<>();

    private LineageFinder(EditionContent edition, EditionContent superseded, Set<String> silent) {
        var claimed = new HashSet<String>();
        edition.entries().stream().filter(entry -> !silent.contains(entry.code())).map(Entry::continues).forEach(claimed::addAll);
        var places = places(edition);
        var olderPlaces = places(superseded);
        for (var entry : edition.entries()) {
            if (!silent.contains(entry.code())) continue;
            for (var older : superseded.entries()) {
                boolean samePlace = Objects.equals(places.get(entry.code()), olderPlaces.get(older.code()));
                var likeness = Likeness.of(entry, older, samePlace);
                if (likeness.certainty() >= WORTH_ASKING && !claimed.contains(older.code())) {
                    pairs.add(new Pair(entry, older, likeness));
                }
            }
        }
        pairs.sort(Comparator.comparingDouble(Pair::certainty).reversed());
    }

    /** For the entries with these codes, which do not say what they continue. */
    static List<Descent> find(EditionContent edition, EditionContent superseded, Set<String> silent) {
        var descents = new LineageFinder(edition, superseded, silent).descents();
        var order = edition.entries().stream().map(Entry::code).toList();
        return descents.stream().sorted(Comparator.comparingInt(descent -> order.indexOf(descent.entry()))).toList();
    }

    private List<Descent> descents() {
        var descents = new ArrayList<Descent>();
        var settled = new HashSet<String>();
        var taken = new HashSet<String>();
        for (var pair : pairs) {
            if (settled.contains(pair.entry.code()) || taken.contains(pair.older.code())) continue;
            settled.add(pair.entry.code());
            taken.add(pair.older.code());
            descents.add(best(pair));
        }
        for (var pair : pairs) {
            if (taken.add(pair.older.code())) descents.add(descent(pair, pair.certainty(), ", perhaps merged into it"));
        }
        return descents;
    }

    private Descent best(Pair best) {
        boolean rivalled = pairs.stream()
                .filter(other -> other != best)
                .filter(other -> other.entry.equals(best.entry) || other.older.equals(best.older))
                .anyMatch(other -> best.certainty() - other.certainty() < TOO_CLOSE);
        return rivalled
                ? descent(best, Math.min(best.certainty(), Descent.CERTAIN - TOO_CLOSE), ", but not alone")
                : descent(best, best.certainty(), "");
    }

    /** A merge is never certain. */
    private static Descent descent(Pair pair, double certainty, String more) {
        double shown = more.isEmpty() ? certainty : Math.min(certainty, Descent.CERTAIN - TOO_CLOSE);
        return new Descent(pair.entry.code(), List.of(pair.older.code()), shown, pair.likeness.because() + more);
    }

    /** The place of each entry among those of its kind. */
    private static Map<String, String> places(EditionContent edition) {
        var places = new HashMap<String, String>();
        var counts = new HashMap<Kind, Integer>();
        for (var entry : edition.entries()) {
            places.put(entry.code(), entry.kind() + "/" + counts.merge(entry.kind(), 1, Integer::sum));
        }
        return places;
    }
}
