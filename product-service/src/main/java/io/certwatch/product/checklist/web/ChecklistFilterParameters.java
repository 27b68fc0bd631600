package io.certwatch.product.checklist.web;

import io.certwatch.edition.Sector;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.ChecklistFilter;
import io.certwatch.product.checklist.ItemState;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter items of the checklist in lists and exports.
 *
 * @param sector those of the template of a sector
 * @param subject id of the vendor, obligation or consultation; {@code company} for the company itself
 */
record ChecklistFilterParameters(
        @Nullable Category category,
        @Nullable ItemState state,
        @Nullable String owner,
        @Nullable Boolean late,
        @Nullable Sector sector,
        @Nullable String subject) {

    ChecklistFilter filter() {
        return new ChecklistFilter(category, state, owner, late, sector, subject);
    }
}
