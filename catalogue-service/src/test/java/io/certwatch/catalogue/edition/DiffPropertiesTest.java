package io.certwatch.catalogue.edition;

import static io.certwatch.catalogue.edition.Specimens.anyMeetsOnlySecond;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.catalogue.edition.AnyEditions.Revision;
import io.certwatch.catalogue.edition.lineage.Lineage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Properties of the difference between any two editions. */
class DiffPropertiesTest {

    private static final Comparator<Entry> HITS_THE_SAME_IN_THE_SAME_WORDS =
            (one, other) -> sameButForUnits(one, other) ? 0 : 1;

    @Property
    void appliedToTheOldEditionGivesTheNewOne(@ForAll(supplier = AnyEditions.class) Revision any) {
        assertThat(applied(any.diff(), any.older(), any.newer(), Lineage.of(any.newer())))
                .usingElementComparator(HITS_THE_SAME_IN_THE_SAME_WORDS)
                .containsExactlyInAnyOrderElementsOf(any.newer().entries());
    }

    @Property
    void isEmptyBetweenEqualEditions(@ForAll(supplier = AnyEditions.class) Revision any) {
        assertThat(EditionDiff.between(any.newer(), any.newer(), Lineage.ofItself(any.newer())))
                .isEmpty();
    }

    @Property
    void ignoresTheOrderOfEntries(@ForAll(supplier = AnyEditions.class) Revision any, @ForAll Random random) {
        assertThat(summaries(any.shuffled(random).diff())).containsExactlyInAnyOrderElementsOf(summaries(any.diff()));
    }

    @Property
    void isReversedByTheReversedLineage(@ForAll(supplier = AnyEditions.class) Revision any) {
        var lineage = Lineage.of(any.newer()).reversed();
        var back = EditionDiff.between(any.newer(), any.older(), lineage);

        assertThat(count(back, Change.Added.class)).isEqualTo(count(any.diff(), Change.Removed.class));
        assertThat(count(back, Change.Removed.class)).isEqualTo(count(any.diff(), Change.Added.class));
        assertThat(applied(back, any.newer(), any.older(), lineage))
                .usingElementComparator(HITS_THE_SAME_IN_THE_SAME_WORDS)
                .containsExactlyInAnyOrderElementsOf(any.older().entries());
    }

    @Property
    void containsEveryEntryOnce(@ForAll(supplier = AnyEditions.class) Revision any) {
        var changed = any.diff().stream()
                .filter(change -> !(change instanceof Change.Removed))
                .map(change -> change.summary().entry())
                .toList();

        assertThat(changed)
                .doesNotHaveDuplicates()
                .isSubsetOf(any.newer().entries().stream().map(Entry::code).toList());
    }

    @Property
    void widensOrNarrowsIfAProductBecomesOrCeasesToBeAffected(@ForAll(supplier = AnyEditions.class) Revision any) {
        var older = any.older().byCode();
        for (var entry : any.newer().entries()) {
            var before = Lineage.of(any.newer()).predecessorsOf(entry, older).stream()
                    .map(Entry::criteria)
                    .toList();
            if (before.isEmpty()) continue;
            var kinds = kinds(any.diff(), entry);

            assertThat(kinds.contains(Change.Kind.WIDENED))
                    .as("%s widened by %s", before, entry.criteria())
                    .isEqualTo(before.stream().anyMatch(old -> anyMeetsOnlySecond(old, entry.criteria())));
            assertThat(kinds.contains(Change.Kind.NARROWED))
                    .as("%s narrowed by %s", before, entry.criteria())
                    .isEqualTo(before.stream().anyMatch(old -> anyMeetsOnlySecond(entry.criteria(), old)));
        }
    }

    @Property
    void explainsEveryWideningByACriterion(@ForAll(supplier = AnyEditions.class) Revision any) {
        for (var change : any.diff()) {
            if (!(change instanceof Change.Altered altered)) continue;
            var effects = altered.criteria().stream()
                    .flatMap(criterion -> criterion.effects().stream())
                    .toList();
            assertThat(effects.contains(CriterionChange.Effect.WIDENED))
                    .isEqualTo(altered.kinds().contains(Change.Kind.WIDENED));
            assertThat(effects.contains(CriterionChange.Effect.NARROWED))
                    .isEqualTo(altered.kinds().contains(Change.Kind.NARROWED));
        }
    }

    /** Derives the entries of the newer edition from those of the older one; of an unchanged entry, code, links and standards are the newer. */
    private static List<Entry> applied(
            List<Change> changes, EditionContent older, EditionContent newer, Lineage lineage) {
        var made = new ArrayList<Entry>();
        var consumed = new HashSet<Entry>();
        for (var change : changes) {
            switch (change) {
                case Change.Added(var entry) -> made.add(entry);
                case Change.Removed(var entry) -> consumed.add(entry);
                case Change.Altered(var _, var before, var after) -> {
                    consumed.addAll(before);
                    made.add(after);
                }
            }
        }
        for (var entry : newer.entries()) {
            if (made.contains(entry)) continue;
            var before = lineage.predecessorsOf(entry, older.byCode());
            consumed.addAll(before);
            made.add(carriedOver(before.getFirst(), entry));
        }
        older.entries().stream().filter(entry -> !consumed.contains(entry)).forEach(made::add);
        return made;
    }

    private static Entry carriedOver(Entry old, Entry now) {
        return new Entry(
                now.code(),
                old.kind(),
                old.name(),
                old.scope(),
                old.official(),
                old.criteria(),
                now.continues(),
                now.standards());
    }

    private static List<Change.Kind> kinds(List<Change> diff, Entry entry) {
        return diff.stream()
                .filter(change -> change instanceof Change.Altered(var _, var _, var after) && after.equals(entry))
                .flatMap(change -> change.summary().kinds().stream())
                .toList();
    }

    private static List<Change.Summary> summaries(List<Change> diff) {
        return diff.stream().map(Change::summary).toList();
    }

    private static long count(List<Change> diff, Class<? extends Change> kind) {
        return diff.stream().filter(kind::isInstance).count();
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
