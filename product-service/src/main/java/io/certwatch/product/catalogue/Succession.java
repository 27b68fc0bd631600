package io.certwatch.product.catalogue;

import static java.util.stream.Collectors.toSet;

import io.certwatch.product.catalogue.EntryChange.Kind;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.EntryText;
import io.certwatch.product.engine.Wording;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Computes how the entries of an unpublished edition differ from those they continue, by the same rules as
 * catalogue-service: only the criteria tell whom an entry affects. Statements about the scope in prose are not known
 * here.
 */
final class Succession {

    private Succession() {}

    static List<EntryChange> changes(Edition edition, @Nullable Edition superseded) {
        var changes = new ArrayList<EntryChange>();
        for (var entry : edition.entries()) {
            var before = superseded == null
                    ? List.<EntryText>of()
                    : superseded.entries().stream()
                            .filter(older -> entry.continues().contains(older.code()))
                            .toList();
            var kinds = before.isEmpty() ? Set.of(Kind.ADDED) : kinds(before, entry);
            if (!kinds.isEmpty()) {
                changes.add(new EntryChange(entry.code(), List.copyOf(kinds)));
            }
        }
        return changes;
    }

    private static Set<Kind> kinds(List<EntryText> before, EntryText after) {
        var kinds = EnumSet.noneOf(Kind.class);
        note(kinds, Kind.WIDENED, before, after, EntryText::admitsAllOf);
        note(kinds, Kind.NARROWED, before, after, (older, newer) -> newer.admitsAllOf(older));
        var moved = !kinds.isEmpty();
        note(kinds, Kind.RENAMED, before, after, (older, newer) -> meansTheSame(older.name(), newer.name()));
        if (!moved) {
            note(kinds, Kind.REWORDED, before, after, Succession::sameWords);
        }
        return kinds;
    }

    private static void note(
            Set<Kind> kinds,
            Kind kind,
            List<EntryText> before,
            EntryText after,
            BiPredicate<EntryText, EntryText> unless) {
        if (!before.stream().allMatch(older -> unless.test(older, after))) {
            kinds.add(kind);
        }
    }

    /** A new translation of the same Chinese name does not make another name. */
    private static boolean meansTheSame(Wording one, Wording other) {
        return !one.zh().isEmpty() && !other.zh().isEmpty()
                ? one.zh().equals(other.zh())
                : one.en().equals(other.en());
    }

    private static boolean sameWords(EntryText older, EntryText newer) {
        var retranslated =
                meansTheSame(older.name(), newer.name()) && !older.name().equals(newer.name());
        return !retranslated && labels(older).equals(labels(newer));
    }

    private static Set<Wording> labels(EntryText entry) {
        return entry.criteria().stream().map(CriterionText::label).collect(toSet());
    }
}
