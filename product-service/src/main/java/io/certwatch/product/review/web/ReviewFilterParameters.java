package io.certwatch.product.review.web;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.review.ReviewFilter;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Query parameters that filter reviews.
 *
 * @param sector whose guidance recognises the product
 */
record ReviewFilterParameters(
        @Nullable Status status,
        @Nullable String entry,
        @Nullable String vendor,
        @Nullable Sector sector,

        @Parameter(description = "Of reviews that are alike, as the list of groups names it") @Nullable
        String group) {

    ReviewFilter of(String company) {
        return new ReviewFilter(company, status, entry, vendor, sector, group == null ? null : GroupKey.read(group));
    }
}
