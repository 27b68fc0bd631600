package io.certwatch.product.dossier;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;
import io.certwatch.product.checklist.ChecklistSummary.Counts;
import io.certwatch.product.checklist.ItemState;
import io.certwatch.product.checklist.SubjectKind;
import io.certwatch.product.naming.PartyName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Sorts the items of a checklist into the parts of a dossier while they are read in the order of the checklist. Of
 * obligations, whose number has no limit, each part keeps the first some hundred.
 */
final class GatherParts {

    private final Function<ChecklistItem, @Nullable DossierReason> reasons;
    private final Map<String, PartyName> vendors;
    private final Map<Category, Counts> counts = new EnumMap<>(Category.class);
    private final Map<Category, Counts> renewalCounts = new EnumMap<>(Category.class);
    private final List<DossierItem> retired = new ArrayList<>();

    final GatheredPart late;
    final GatheredPart open;
    final GatheredPart inProgress;
    final GatheredPart renewals;
    final GatheredPart done;
    final GatheredPart notApplicable;

    /**
     * @param vendors their names, by id
     * @param mostObligations that a part lists
     */
    GatherParts(
            Function<ChecklistItem, @Nullable DossierReason> reasons,
            Map<String, PartyName> vendors,
            int mostObligations) {
        this.reasons = reasons;
        this.vendors = vendors;
        late = new GatheredPart(DossierItem.BY_DUE_DAY, mostObligations);
        open = new GatheredPart(DossierItem.BY_DUE_DAY, mostObligations);
        inProgress = new GatheredPart(DossierItem.BY_CATEGORY, mostObligations);
        renewals = new GatheredPart(DossierItem.BY_DUE_DAY, mostObligations);
        done = new GatheredPart(DossierItem.BY_CATEGORY, mostObligations);
        notApplicable = new GatheredPart(DossierItem.BY_CATEGORY, mostObligations);
        for (var category : Category.values()) {
            counts.put(category, Counts.NONE);
            renewalCounts.put(category, Counts.NONE);
        }
    }

    void add(ChecklistItem item) {
        if (item.retired() != null) {
            retired.add(DossierItem.of(item, reasons.apply(item), vendors));
            return;
        }
        (item.isRenewal() ? renewalCounts : counts)
                .computeIfPresent(item.asked().category(), (_, before) -> before.plus(item));
        var part = item.isRenewal() ? renewals : part(item.state(), item.late());
        if (item.asked().kind() == SubjectKind.OBLIGATION) {
            part.add(DossierObligation.of(item));
        } else {
            part.add(DossierItem.of(item, reasons.apply(item), vendors));
        }
    }

    private GatheredPart part(ItemState state, boolean isLate) {
        if (isLate) return late;
        return switch (state) {
            case OPEN -> open;
            case IN_PROGRESS -> inProgress;
            case DONE -> done;
            case NOT_APPLICABLE -> notApplicable;
        };
    }

    List<DossierCounts> counts() {
        return counts.entrySet().stream()
                .map(category -> DossierCounts.of(
                        category.getKey(),
                        category.getValue(),
                        renewalCounts.getOrDefault(category.getKey(), Counts.NONE)))
                .toList();
    }

    List<DossierItem> retired() {
        return List.copyOf(retired);
    }

    /** One part of a dossier while its items are read. */
    static final class GatheredPart {

        private final Comparator<DossierItem> order;
        private final int mostObligations;
        private final List<DossierItem> items = new ArrayList<>();

        /** The last one of the order on top, to be replaced by an earlier one. */
        private final PriorityQueue<DossierObligation> first =
                new PriorityQueue<>(DossierObligation.BY_DUE_DAY.reversed());

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
}
