package io.certwatch.product.dossier;

import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistSummary.Counts;

/**
 * How many items of a category there are, each counted once. An obligation whose proof is about to end is met until then, so
 * what leads to its next proof counts among the renewals and not among what is open or in progress.
 *
 * @param late of those that are open or in progress
 * @param toBeConfirmed of those in progress, the obligations whose proof a person has to confirm
 * @param renewals that are not done, begun or not
 * @param lateRenewals of the renewals
 */
public record DossierCounts(
        Category category,
        long late,
        long open,
        long inProgress,
        long toBeConfirmed,
        long renewals,
        long lateRenewals,
        long done,
        long notApplicable) {

    static DossierCounts of(Category category, Counts counts, Counts renewals) {
        return new DossierCounts(
                category,
                counts.late(),
                counts.open(),
                counts.inProgress(),
                counts.toBeConfirmed(),
                renewals.open() + renewals.inProgress(),
                renewals.late(),
                counts.done(),
                counts.notApplicable());
    }

    public long total() {
        return open + inProgress + renewals + done + notApplicable;
    }
}
