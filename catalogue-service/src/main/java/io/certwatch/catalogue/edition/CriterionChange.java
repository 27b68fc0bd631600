package io.certwatch.catalogue.edition;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What became of the demands on one parameter, between an entry and one that it continues.
 *
 * @param predecessor the code of that older entry
 * @param before the older criteria of the parameter, none if it was not asked for
 * @param after the newer ones, none if it no longer is
 */
public record CriterionChange(
        String parameter, String predecessor, List<Effect> effects, List<Criterion> before, List<Criterion> after) {

    /** On whom the entry hits, as far as this parameter goes. */
    public enum Effect {
        WIDENED,
        NARROWED,
        /** The same figures in other words or another unit. */
        REWORDED
    }

    public CriterionChange {
        effects = List.copyOf(effects);
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** Parameters in the order of the older entry, then what is new. */
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
        if (effects.isEmpty() && !written(old).equals(written(now))) effects.add(Effect.REWORDED);
        return new CriterionChange(parameter, before.code(), effects, old, now);
    }

    private static List<Effect> effects(CriteriaBounds before, CriteriaBounds after) {
        var effects = new ArrayList<Effect>();
        if (!before.admitsAllOf(after)) effects.add(Effect.WIDENED);
        if (!after.admitsAllOf(before)) effects.add(Effect.NARROWED);
        return effects;
    }

    private static List<Criterion> criteria(Entry entry, String parameter) {
        return entry.criteria().stream().filter(criterion -> criterion.parameter().equals(parameter)).toList();
    }

    private record Wording(Bilingual label, Comparison comparison, String written) {}

    private static Set<Wording> written(List<Criterion> criteria) {
        var written = new LinkedHashSet<Wording>();
        for (var criterion : criteria) {
            written.add(new Wording(criterion.label(), criterion.comparison(), criterion.written()));
        }
        return written;
    }
}
