package io.certwatch.product.review;

import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts reviews that are alike, without reading them. */
public interface AlikeReviews {

    /** In no order. */
    List<Tally> count(ReviewFilter filter);

    /** The reviews of these products, in no order. */
    List<QueuedReview> ofProducts(String company, Collection<String> skus);

    /**
     * Reviews that differ in nothing but their products.
     *
     * @param sku of the first of their products
     */
    record Tally(Alike alike, Status status, @Nullable String vendor, long count, String sku) {}
}
