package io.certwatch.catalogue.register;

import io.certwatch.catalogue.problem.ProblemText;
import io.certwatch.catalogue.source.Header;
import io.certwatch.platform.text.Sentence;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a list as a whole before it is applied. Broken publications are common, and no single row of them looks wrong. */
record Guard(GuardLimits limits) {

    /**
     * Shares from 0 to 1 above which a list is held.
     *
     * @param countDrop by how much the list has fewer rows than the last accepted one
     * @param fillDrop by how much a key column is filled less often than in the last accepted list
     * @param changed the share of known certificates that the list would change
     * @param rejected the share of rejected rows
     */
    record GuardLimits(double countDrop, double fillDrop, double changed, double rejected) {}

    /** In the smallest lists, this many are normal. */
    private static final int FEW = 10;

    List<Sentence> objections(ListKind kind, Measures list, @Nullable Measures lastGood) {
        var reasons = new LinkedHashSet<Sentence>();
        if (list.rows() == 0) reasons.add(ProblemText.of("guard.empty"));
        else if (kind.needsHolder() && !list.filled().containsKey(Header.HOLDER.name()))
            reasons.add(missing(Header.HOLDER));
        if (list.numbersForDates() > list.rows() * 0.01) {
            reasons.add(ProblemText.of("guard.dates-as-numbers", list.numbersForDates(), list.rows()));
        }
        if (list.rejected() > list.rows() * limits.rejected
                && (list.rejected() > FEW || list.rejected() * 2 > list.rows())) {
            reasons.add(ProblemText.of("guard.rejected", list.rejected(), list.rows()));
        }
        if (list.changed() > FEW && list.changed() > list.known() * limits.changed) {
            reasons.add(ProblemText.of("guard.changed", list.changed(), list.known()));
        }
        if (kind == ListKind.FULL && lastGood != null) compare(list, lastGood, reasons);
        return List.copyOf(reasons);
    }

    private void compare(Measures list, Measures lastGood, Set<Sentence> reasons) {
        if (list.rows() < lastGood.rows() * (1 - limits.countDrop)) {
            reasons.add(ProblemText.of("guard.fewer-rows", list.rows(), lastGood.rows()));
        }
        lastGood.filled().forEach((column, before) -> {
            var now = list.filled().get(column);
            if (now == null && before > 0) reasons.add(missing(Header.valueOf(column)));
            else if (now != null && before - now > limits.fillDrop) {
                reasons.add(ProblemText.of(
                        "guard.column-emptied", name(Header.valueOf(column)), percent(now), percent(before)));
            }
        });
    }

    private static Sentence missing(Header column) {
        return ProblemText.of("guard.column-missing", name(column));
    }

    private static Sentence name(Header column) {
        return new Sentence(column.wording(), column.name());
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
