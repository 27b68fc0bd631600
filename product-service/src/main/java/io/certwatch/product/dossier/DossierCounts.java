package io.certwatch.product.dossier;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistItem;

/**
 * How many items of a category there are in each part of a dossier; each item counts once.
 *
 * @param late not settled, and the day has passed
 */
public record DossierCounts(Category category, long late, long open, long inProgress, long done, long notApplicable) {

    static DossierCounts none(Category category) {
        return new DossierCounts(category, 0, 0, 0, 0, 0);
    }

    DossierCounts plus(ChecklistItem item) {
        if (item.late()) return new DossierCounts(category, late + 1, open, inProgress, done, notApplicable);
        return switch (item.state()) {
            case OPEN -> new DossierCounts(category, late, open + 1, inProgress, done, notApplicable);
            case IN_PROGRESS -> new DossierCounts(category, late, open, inProgress + 1, done, notApplicable);
            case DONE -> new DossierCounts(category, late, open, inProgress, done + 1, notApplicable);
            case NOT_APPLICABLE -> new DossierCounts(category, late, open, inProgress, done, notApplicable + 1);
        };
    }

    /** Items that are not settled. */
    public long left() {
        return late + open + inProgress;
    }

    public long total() {
        return left() + done + notApplicable;
    }
}
