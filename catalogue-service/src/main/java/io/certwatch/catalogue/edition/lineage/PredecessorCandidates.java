package io.certwatch.catalogue.edition.lineage;

import io.certwatch.catalogue.edition.Entry;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the entries of an older edition whose names are similar to a given one. Of a long list it returns only the most
 * similar {@value #MOST}, so that two lists of thousands are not compared pair by pair.
 */
final class PredecessorCandidates {

    static final int MOST = 40;

    private static final double EQUAL = 2;
    /** Names with a lower similarity are no candidates, whatever their position and scope. */
    private static final double WORTH_A_LOOK = 0.2;

    private final List<EntryWording> older;
    private final List<Side> sides;

    PredecessorCandidates(List<Entry> older) {
        this.older = older.stream().map(EntryWording::of).toList();
        this.sides = List.of(new Side(EntryWording::zh), new Side(EntryWording::en));
    }

    /** In the order of the older edition. */
    List<EntryWording> of(EntryWording entry) {
        if (older.size() <= MOST) return older;
        var scores = new double[older.size()];
        sides.forEach(side -> side.score(entry, scores));
        return best(scores).stream().sorted().map(older::get).toList();
    }

    private static Collection<Integer> best(double[] scores) {
        var best = new PriorityQueue<Integer>(Comparator.comparingDouble((Integer at) -> scores[at]));
        for (int at = 0; at < scores.length; at++) {
            if (scores[at] < WORTH_A_LOOK || best.size() == MOST && scores[at] <= scores[best.element()]) continue;
            best.add(at);
            if (best.size() > MOST) best.remove();
        }
        return best;
    }

    /** An index of the names in one language, by letter pairs and by equal forms. */
    private final class Side {

        private final Function<EntryWording, NormalizedName> names;
        private final Map<Integer, List<Integer>> byPair = new HashMap<>();
        private final Map<String, List<Integer>> byName = new HashMap<>();

        Side(Function<EntryWording, NormalizedName> names) {
            this.names = names;
            for (int i = 0; i < older.size(); i++) {
                int at = i;
                var own = names.apply(older.get(at));
                own.pairs().stream()
                        .forEach(pair -> byPair.computeIfAbsent(pair, _ -> new ArrayList<>())
                                .add(at));
                equals(own)
                        .forEach(name -> byName.computeIfAbsent(name, _ -> new ArrayList<>())
                                .add(at));
            }
        }

        /** A name contained in the other shares all pairs of the shorter one, and gets a bonus for that. */
        void score(EntryWording entry, double[] scores) {
            var own = names.apply(entry);
            var shared = new int[scores.length];
            own.pairs().stream()
                    .forEach(pair -> byPair.getOrDefault(pair, List.of()).forEach(at -> shared[at]++));
            for (int at = 0; at < shared.length; at++) {
                if (shared[at] == 0) continue;
                int size = names.apply(older.get(at)).pairs().size();
                double within = shared[at] == Math.min(size, own.pairs().size()) ? 0.5 : 0;
                scores[at] = Math.max(
                        scores[at],
                        LetterPairs.share(shared[at], size, own.pairs().size()) + within);
            }
            equals(own)
                    .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                    .forEach(at -> scores[at] = EQUAL);
        }

        private static Stream<String> equals(NormalizedName names) {
            return Stream.of(names.whole(), names.bare(), names.alias())
                    .filter(name -> !name.isEmpty())
                    .distinct();
        }
    }
}
