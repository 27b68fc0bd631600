package io.certwatch.catalogue.register;

import io.certwatch.catalogue.source.Header;
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

    List<String> objections(ListKind kind, Measures list, @Nullable Measures lastGood) {
        var reasons = new LinkedHashSet<String>();
        if (list.rows() == 0) reasons.add("The list has no rows.");
        else if (kind.needsHolder() && !list.filled().containsKey(Header.HOLDER.name()))
            reasons.add(missing(Header.HOLDER.name()));
        if (list.numbersForDates() > list.rows() * 0.01) {
            reasons.add("A date column was turned into numbers, in " + list.numbersForDates() + " of " + list.rows()
                    + " rows.");
        }
        if (list.rejected() > list.rows() * limits.rejected
                && (list.rejected() > FEW || list.rejected() * 2 > list.rows())) {
            reasons.add(list.rejected() + " of " + list.rows() + " rows are rejected.");
        }
        if (list.changed() > FEW && list.changed() > list.known() * limits.changed) {
            reasons.add("The list differs in " + list.changed() + " of " + list.known() + " known certificates.");
        }
        if (kind == ListKind.FULL && lastGood != null) compare(list, lastGood, reasons);
        return List.copyOf(reasons);
    }

    private void compare(Measures list, Measures lastGood, Set<String> reasons) {
        if (list.rows() < lastGood.rows() * (1 - limits.countDrop)) {
            reasons.add("The list has " + list.rows() + " rows; the last good list had " + lastGood.rows() + ".");
        }
        lastGood.filled().forEach((column, before) -> {
            var now = list.filled().get(column);
            if (now == null && before > 0) reasons.add(missing(column));
            else if (now != null && before - now > limits.fillDrop) {
                reasons.add("The column " + column + " is filled in " + percent(now)
                        + " of the rows; in the last good list it was in " + percent(before) + ".");
            }
        });
    }

    private static String missing(String column) {
        return "The column " + column + " is missing.";
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.0f %%", share * 100);
    }
}
