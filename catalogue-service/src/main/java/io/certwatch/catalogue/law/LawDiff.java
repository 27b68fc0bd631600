package io.certwatch.catalogue.law;

import static java.util.stream.Collectors.toSet;

import io.certwatch.catalogue.law.LawChange.ChangedDay;
import io.certwatch.catalogue.law.LawChange.Kind;
import io.certwatch.catalogue.law.LawChange.LawDay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two versions by the keys of their provisions. What an excerpt does not have is neither new nor gone, unless
 * the later version says that it introduced it.
 */
final class LawDiff {

    private LawDiff() {}

    /** @param before null if there is nothing to compare with: then every provision is added */
    static List<LawChange> between(@Nullable LawContent before, LawContent after) {
        if (before == null)
            return after.provisions().stream().map(LawChange::ofAdded).toList();
        var changes = new ArrayList<LawChange>();
        var days = days(before, after);
        if (!days.isEmpty()) changes.add(LawChange.of(days));
        if (!haveTheSame(standards(before), standards(after))) changes.add(LawChange.ofStandards());
        var old = before.byKey();
        for (var provision : after.provisions()) {
            var previous = old.remove(provision.key());
            if (previous == null) {
                if (!before.excerpt() || isIntroduced(provision, before)) changes.add(LawChange.ofAdded(provision));
                continue;
            }
            var kinds = kinds(previous, provision);
            if (!kinds.isEmpty()) changes.add(LawChange.of(previous, provision, kinds));
        }
        if (!after.excerpt()) old.values().forEach(gone -> changes.add(LawChange.ofRemoved(gone)));
        return List.copyOf(changes);
    }

    private static boolean isIntroduced(Provision provision, LawContent before) {
        return provision.introduced() && before.stage() == LawStage.ADOPTED;
    }

    private static List<Kind> kinds(Provision before, Provision after) {
        var kinds = new ArrayList<Kind>();
        if (before.article() != null
                && after.article() != null
                && !before.article().equals(after.article())) kinds.add(Kind.RENUMBERED);
        if (isReworded(before, after)) kinds.add(Kind.REWORDED);
        if (!tiers(before).equals(tiers(after)) || !haveTheSame(before.measures(), after.measures()))
            kinds.add(Kind.TIERS_CHANGED);
        return kinds;
    }

    /** The order of standards, kinds of product, tiers and measures means nothing. */
    private static boolean haveTheSame(List<?> before, List<?> after) {
        return Set.copyOf(before).equals(Set.copyOf(after));
    }

    /** How sure a standard is says nothing about the law. */
    private static List<LegalStandard> standards(LawContent content) {
        return content.standards().stream()
                .map(standard -> new LegalStandard(standard.number(), standard.kind(), standard.effective(), null))
                .toList();
    }

    private static Set<PenaltyTier> tiers(Provision provision) {
        return provision.tiers().stream()
                .map(tier -> tier.withMeasures(
                        tier.measures().stream().sorted().distinct().toList()))
                .collect(toSet());
    }

    private static boolean isReworded(Provision before, Provision after) {
        return before.kind() != after.kind()
                || !before.summary().equals(after.summary())
                || !Objects.equals(before.who(), after.who())
                || !haveTheSame(before.concerns(), after.concerns())
                || !Objects.equals(before.sanctions(), after.sanctions())
                || !haveTheSame(before.alsoSanctions(), after.alsoSanctions())
                || !Objects.equals(before.raisedBy(), after.raisedBy());
    }

    private static List<ChangedDay> days(LawContent before, LawContent after) {
        var days = new ArrayList<ChangedDay>();
        add(days, LawDay.EFFECTIVE, before.effective(), after.effective());
        add(days, LawDay.COMMENTS_UNTIL, before.commentsUntil(), after.commentsUntil());
        return days;
    }

    private static void add(List<ChangedDay> days, LawDay day, @Nullable LocalDate from, @Nullable LocalDate to) {
        if (!Objects.equals(from, to)) days.add(new ChangedDay(day, from, to));
    }
}
