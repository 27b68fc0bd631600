package io.certwatch.catalogue.edition;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static java.util.stream.LongStream.range;
import static org.assertj.core.api.Assertions.assertThat;

/** What must hold between any two editions; a failure names the seed that brings it back. */
class DiffPropertiesTest {

    private static final int EDITIONS = 300;

    private static final Comparator<Entry> HITS_THE_SAME_IN_THE_SAME_WORDS = (one, other) -> sameButForUnits(one, other) ? 0 : 1;

    record Case(long seed, EditionContent older, EditionContent newer, RandomEditions random) {

        static Case of(long seed) {
            var random = new RandomEditions(seed);
            var older = random.edition("2030-1", null);
            return new Case(seed, older, random.edition("2030-2", older), random);
        }

        EditionDiff diff() {
            return EditionDiff.between(older, newer, Lineage.of(newer));
        }

        @Override
        public String toString() {
            return "seed " + seed;
        }
    }

    static Stream<Case> cases() {
        return range(0, EDITIONS).mapToObj(Case::of);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void appliedToTheOldEditionGivesTheNewOne(Case any) {
        assertThat(any.diff().applyTo(any.older()))
                .usingElementComparator(HITS_THE_SAME_IN_THE_SAME_WORDS)
                .containsExactlyInAnyOrderElementsOf(any.newer().entries());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isEmptyBetweenEqualEditions(Case any) {
        assertThat(EditionDiff.between(any.newer(), any.newer(), Lineage.ofItself(any.newer())).changes()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void doesNotDependOnOrder(Case any) {
        var shuffledOlder = any.random().shuffled(any.older());
        var shuffledNewer = any.random().shuffled(any.newer());

        var shuffled = EditionDiff.between(shuffledOlder, shuffledNewer, Lineage.of(shuffledNewer));

        assertThat(summaries(shuffled)).containsExactlyInAnyOrderElementsOf(summaries(any.diff()));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void turnsRoundWithTheLineage(Case any) {
        var back = EditionDiff.between(any.newer(), any.older(), Lineage.of(any.newer()).reversed());

        assertThat(count(back, Change.Added.class)).isEqualTo(count(any.diff(), Change.Removed.class));
        assertThat(count(back, Change.Removed.class)).isEqualTo(count(any.diff(), Change.Added.class));
        assertThat(back.applyTo(any.newer()))
                .usingElementComparator(HITS_THE_SAME_IN_THE_SAME_WORDS)
                .containsExactlyInAnyOrderElementsOf(any.older().entries());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void blamesACriterionForWhateverMoved(Case any) {
        for (var change : any.diff().changes()) {
            if (!(change instanceof Change.Altered altered)) continue;
            var effects = altered.criteria().stream().flatMap(criterion -> criterion.effects().stream()).toList();
            assertThat(effects.contains(CriterionChange.Effect.WIDENED)).isEqualTo(altered.kinds().contains(Change.Kind.WIDENED));
            assertThat(effects.contains(CriterionChange.Effect.NARROWED)).isEqualTo(altered.kinds().contains(Change.Kind.NARROWED));
        }
    }

    private static List<Change.Summary> summaries(EditionDiff diff) {
        return diff.changes().stream().map(Change::summary).toList();
    }

    private static long count(EditionDiff diff, Class<? extends Change> kind) {
        return diff.changes().stream().filter(kind::isInstance).count();
    }

    private static boolean sameButForUnits(Entry one, Entry other) {
        return one.code().equals(other.code())
                && one.name().equals(other.name())
                && one.kind() == other.kind()
                && one.scope().equals(other.scope())
                && one.boundary().admitsAllOf(other.boundary())
                && other.boundary().admitsAllOf(one.boundary());
    }
}
