package io.certwatch.product.dossier;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistSummary.Counts;

/**
 * How many items of a category there are, as the checklist counts them: each once by its state.
 *
 * @param late of those that are open or in progress
 */
public record DossierCounts(Category category, long late, long open, long inProgress, long done, long notApplicable) {

    static DossierCounts of(Category category, Counts counts) {
        return new DossierCounts(
                category, counts.late(), counts.open(), counts.inProgress(), counts.done(), counts.notApplicable());
    }

    /** Items that are not settled. */
    public long left() {
        return open + inProgress;
    }

    public long total() {
        return left() + done + notApplicable;
    }
}
