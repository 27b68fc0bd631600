package io.certwatch.catalogue.edition;

import io.certwatch.edition.Bilingual;
import io.certwatch.edition.Comparison;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * How the criteria for one parameter differ between an entry and one that it continues.
 *
 * @param predecessor the code of the older entry
 * @param before the older criteria of the parameter; empty if it had none
 * @param after the newer criteria of the parameter; empty if it has none
 */
public record CriterionChange(
        String parameter, String predecessor, List<Effect> effects, List<Criterion> before, List<Criterion> after) {

    /** How the set of affected products changes, as far as this parameter decides it. */
    public enum Effect {
        WIDENED,
        NARROWED,
        /** The same range in other words or another unit. */
        REWORDED
    }

    public CriterionChange {
        effects = List.copyOf(effects);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Lists the parameters in the order of the older entry, followed by the new ones. */
    static List<CriterionChange> between(Entry before, Entry after) {
        var parameters = new LinkedHashSet<String>();
        before.criteria().forEach(criterion -> parameters.add(criterion.parameter()));
        after.criteria().forEach(criterion -> parameters.add(criterion.parameter()));
        return parameters.stream()
                .map(parameter -> of(parameter, before, after))
                .filter(change -> !change.effects.isEmpty())
                .toList();
    }

    private static CriterionChange of(String parameter, Entry before, Entry after) {
        var old = criteria(before, parameter);
        var now = criteria(after, parameter);
        var effects = effects(CriteriaBounds.of(old), CriteriaBounds.of(now));
        if (effects.isEmpty() && !collectWordings(old).equals(collectWordings(now))) effects.add(Effect.REWORDED);
        return new CriterionChange(parameter, before.code(), effects, old, now);
    }

    private static List<Effect> effects(CriteriaBounds before, CriteriaBounds after) {
        var effects = new ArrayList<Effect>();
        if (!before.admitsAllOf(after)) effects.add(Effect.WIDENED);
        if (!after.admitsAllOf(before)) effects.add(Effect.NARROWED);
        return effects;
    }

    private static List<Criterion> criteria(Entry entry, String parameter) {
        return entry.criteria().stream()
                .filter(criterion -> criterion.parameter().equals(parameter))
                .toList();
    }

    private record Wording(Bilingual label, Comparison comparison, String written) {}

    private static Set<Wording> collectWordings(List<Criterion> criteria) {
        var written = new LinkedHashSet<Wording>();
        for (var criterion : criteria) {
            written.add(new Wording(criterion.label(), criterion.comparison(), criterion.written()));
        }
        return written;
    }
}
