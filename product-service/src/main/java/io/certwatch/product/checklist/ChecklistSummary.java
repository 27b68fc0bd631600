package io.certwatch.product.checklist;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How many items a company is asked, and how far they are. */
public record ChecklistSummary(Counts total, List<CategoryCounts> categories) {

    /**
     * Each item is counted once by its state; the late ones, the renewals and those to be confirmed are counted among the open
     * and those in progress, and again of themselves.
     *
     * @param late of those that are open or in progress
     * @param lateInProgress of those that are late, the ones in progress
     * @param renewals of those that are open or in progress, the ones for the next proof of an obligation that is met
     * @param toBeConfirmed of those in progress, the obligations whose proof a person has to confirm
     */
    public record Counts(
            int open,
            int inProgress,
            int done,
            int notApplicable,
            int late,
            int lateInProgress,
            int renewals,
            int toBeConfirmed) {

        public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(Counts other) {
            return new Counts(
                    open + other.open,
                    inProgress + other.inProgress,
                    done + other.done,
                    notApplicable + other.notApplicable,
                    late + other.late,
                    lateInProgress + other.lateInProgress,
                    renewals + other.renewals,
                    toBeConfirmed + other.toBeConfirmed);
        }

        public Counts plus(ChecklistItem item) {
            return plus(of(item));
        }

        private static Counts of(ChecklistItem item) {
            var state = item.state();
            return new Counts(
                    state == ItemState.OPEN ? 1 : 0,
                    state == ItemState.IN_PROGRESS ? 1 : 0,
                    state == ItemState.DONE ? 1 : 0,
                    state == ItemState.NOT_APPLICABLE ? 1 : 0,
                    item.late() ? 1 : 0,
                    item.late() && state == ItemState.IN_PROGRESS ? 1 : 0,
                    item.isRenewal() ? 1 : 0,
                    item.isToBeConfirmed() ? 1 : 0);
        }
    }

    public record CategoryCounts(Category category, Counts counts) {}

    static ChecklistSummary of(Stream<ChecklistItem> items) {
        Map<Category, Counts> counts = new EnumMap<>(Category.class);
        for (var category : Category.values()) {
            counts.put(category, Counts.NONE);
        }
        items.forEach(item -> counts.computeIfPresent(item.asked().category(), (_, before) -> before.plus(item)));
        var total = counts.values().stream().reduce(Counts.NONE, Counts::plus);
        var categories = new ArrayList<CategoryCounts>();
        counts.forEach((category, each) -> categories.add(new CategoryCounts(category, each)));
        return new ChecklistSummary(total, List.copyOf(categories));
    }
}
