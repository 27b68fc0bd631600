package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.Change.Added;
import io.certwatch.catalogue.edition.Change.Altered;
import io.certwatch.catalogue.edition.Change.Kind;
import io.certwatch.catalogue.edition.Change.Removed;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What is different in a newer edition. Whom an entry hits is read from its criteria, never from its text: everything
 * that met the old criteria and more is {@code WIDENED}. Other words for the same are {@code REWORDED}, unless the
 * boundary moved, which needs other words. Applicable standards and the code itself do not say whom an entry hits.
 */
final class EditionDiff {

    private EditionDiff() {}

    static List<Change> first(EditionContent edition) {
        return edition.entries().stream().<Change>map(Added::new).toList();
    }

    static List<Change> between(EditionContent older, EditionContent newer, Lineage lineage) {
        var changes = new ArrayList<Change>();
        var continued = new HashSet<String>();
        for (var entry : newer.entries()) {
            var before = lineage.predecessorsOf(entry, older);
            before.forEach(predecessor -> continued.add(predecessor.code()));
            if (before.isEmpty()) changes.add(new Added(entry));
            else altered(before, entry, changes);
        }
        for (var entry : older.entries()) {
            if (!continued.contains(entry.code())) changes.add(new Removed(entry));
        }
        return List.copyOf(changes);
    }

    private static void altered(List<Entry> before, Entry after, List<Change> changes) {
        var kinds = kinds(before, after);
        if (!kinds.isEmpty()) changes.add(new Altered(kinds, before, after));
    }

    /** Of a merged entry each predecessor is looked at alone: it is enough that one of them reached less, or more. */
    private static Set<Kind> kinds(List<Entry> before, Entry after) {
        var kinds = EnumSet.noneOf(Kind.class);
        var boundary = after.boundary();
        if (!before.stream().allMatch(old -> old.boundary().admitsAllOf(boundary))) kinds.add(Kind.WIDENED);
        if (!before.stream().allMatch(old -> boundary.admitsAllOf(old.boundary()))) kinds.add(Kind.NARROWED);
        boolean moved = !kinds.isEmpty();
        if (before.stream().noneMatch(old -> old.name().meansTheSame(after.name()))) kinds.add(Kind.RENAMED);
        if (!moved && before.stream().noneMatch(old -> sameWords(old, after))) kinds.add(Kind.REWORDED);
        return kinds;
    }

    private static boolean sameWords(Entry old, Entry after) {
        boolean retranslated = old.name().meansTheSame(after.name()) && !old.name().equals(after.name());
        return !retranslated
                && old.kind() == after.kind()
                && old.scope().equals(after.scope())
                && labels(old).equals(labels(after));
    }

    private static Set<Bilingual> labels(Entry entry) {
        var labels = new HashSet<Bilingual>();
        entry.criteria().forEach(criterion -> labels.add(criterion.label()));
        return labels;
    }
}
