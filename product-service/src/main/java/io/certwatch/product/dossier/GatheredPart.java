package io.certwatch.product.dossier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.TreeMap;

/** One part of a dossier while its items are read. */
final class GatheredPart {

    private final Comparator<DossierItem> order;
    private final int mostObligations;
    private final List<DossierItem> items = new ArrayList<>();

    /** The last one of the order on top, to be replaced by an earlier one. */
    private final PriorityQueue<DossierObligation> first = new PriorityQueue<>(DossierObligation.BY_DUE_DAY.reversed());

    private final TreeMap<String, Long> dueMonths = new TreeMap<>();
    private long obligations;

    GatheredPart(Comparator<DossierItem> order, int mostObligations) {
        this.order = order;
        this.mostObligations = mostObligations;
    }

    void add(DossierItem item) {
        items.add(item);
    }

    void add(DossierObligation obligation) {
        obligations++;
        var due = obligation.due();
        dueMonths.merge(due == null ? DossierPart.NO_DAY : due.toString().substring(0, 7), 1L, Long::sum);
        first.add(obligation);
        if (first.size() > mostObligations) first.poll();
    }

    DossierPart part() {
        return new DossierPart(
                items.stream().sorted(order).toList(),
                obligations,
                first.stream().sorted(DossierObligation.BY_DUE_DAY).toList(),
                dueMonths);
    }
}
