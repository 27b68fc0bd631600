package io.certwatch.product.dossier;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What of a checklist is in the same state. Items about obligations are put together by obligation.
 *
 * @param items all others
 * @param obligations how many there are
 * @param first the obligations that are listed: all, or the first some hundred
 * @param dueMonths all obligations by the month in which they are due: {@code 2027-03}; those without a day have the key
 *   {@link #NO_DAY}
 */
public record DossierPart(
        List<DossierItem> items, long obligations, List<DossierObligation> first, SortedMap<String, Long> dueMonths) {

    public static final String NO_DAY = "NONE";

    public DossierPart {
        items = List.copyOf(items);
        first = List.copyOf(first);
        dueMonths = new TreeMap<>(dueMonths);
    }

    public boolean isEmpty() {
        return items.isEmpty() && obligations == 0;
    }

    /** How many obligations are not listed. */
    public long unlisted() {
        return obligations - first.size();
    }
}
