package io.certwatch.product.review;

import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * Which reviews of a company are meant; what is null is not restricted.
 *
 * @param entry the code of the entry
 * @param sector whose guidance recognises the product
 * @param alike with which others they are alike
 */
@RecordBuilder
public record ReviewFilter(
        String company,
        @Nullable Status status,
        @Nullable String entry,
        @Nullable String vendor,
        @Nullable Sector sector,
        @Nullable Alike alike)
        implements ReviewFilterBuilder.With {

    /** All that wait. */
    public static ReviewFilter of(String company) {
        return new ReviewFilter(company, null, null, null, null, null);
    }

    /**
     * The reviews of a group, or of it only those of one series.
     *
     * @param group the key of a {@link io.certwatch.product.aggregate.decision.ReviewGroup}
     * @param series empty for products that have none; null for all
     */
    public record Alike(String group, @Nullable String series) {}
}
