package io.certwatch.catalogue.edition;

import io.certwatch.catalogue.edition.Change.Added;
import io.certwatch.catalogue.edition.Change.Altered;
import io.certwatch.catalogue.edition.Change.Kind;
import io.certwatch.catalogue.edition.Change.Removed;
import io.certwatch.catalogue.edition.lineage.Lineage;
import io.certwatch.edition.Bilingual;
import io.certwatch.edition.OfficialDescription;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The differences of a newer edition from an older one. Which products an entry affects is
 * decided by its criteria, never by its text: an entry that admits more than before is {@code WIDENED}. Other words with
 * the same bounds are {@code REWORDED}; changed bounds need other words and do not count as rewording. Applicable
 * standards and the code itself do not decide which products an entry affects. An official description is compared where
 * both editions record it.
 */
final class EditionDiff {

    private EditionDiff() {}

    static List<Change> first(EditionContent edition) {
        return edition.entries().stream().<Change>map(Added::new).toList();
    }

    static List<Change> between(EditionContent older, EditionContent newer, Lineage lineage) {
        var changes = new ArrayList<Change>();
        var continued = new HashSet<String>();
        var olderByCode = older.byCode();
        for (var entry : newer.entries()) {
            var before = lineage.predecessorsOf(entry, olderByCode);
            before.forEach(predecessor -> continued.add(predecessor.code()));
            if (before.isEmpty()) {
                changes.add(new Added(entry));
                continue;
            }
            var kinds = kinds(before, entry);
            if (!kinds.isEmpty()) changes.add(new Altered(kinds, before, entry));
        }
        for (var entry : older.entries()) {
            if (!continued.contains(entry.code())) changes.add(new Removed(entry));
        }
        return List.copyOf(changes);
    }

    /** Compares a merged entry with each predecessor alone: one that was narrower, or wider, is enough. */
    private static Set<Kind> kinds(List<Entry> before, Entry after) {
        var kinds = EnumSet.noneOf(Kind.class);
        var boundary = after.boundary();
        if (!before.stream().allMatch(old -> old.boundary().admitsAllOf(boundary))) kinds.add(Kind.WIDENED);
        if (!before.stream().allMatch(old -> boundary.admitsAllOf(old.boundary()))) kinds.add(Kind.NARROWED);
        boolean moved = !kinds.isEmpty();
        if (!before.stream().allMatch(old -> old.name().hasSameMeaning(after.name()))) kinds.add(Kind.RENAMED);
        if (!moved && !before.stream().allMatch(old -> sameWords(old, after))) kinds.add(Kind.REWORDED);
        return kinds;
    }

    private static boolean sameWords(Entry old, Entry after) {
        boolean retranslated =
                old.name().hasSameMeaning(after.name()) && !old.name().equals(after.name());
        return !retranslated
                && old.kind() == after.kind()
                && old.scope().equals(after.scope())
                && !OfficialDescription.differ(old.official(), after.official())
                && labels(old).equals(labels(after));
    }

    private static Set<Bilingual> labels(Entry entry) {
        var labels = new HashSet<Bilingual>();
        entry.criteria().forEach(criterion -> labels.add(criterion.label()));
        return labels;
    }
}
