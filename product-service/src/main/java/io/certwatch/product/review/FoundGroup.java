package io.certwatch.product.review;

import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import java.util.List;
import java.util.Map;

/**
 * Reviews that a person can decide together.
 *
 * @param alike its series is null if the group is of all series
 * @param count how many reviews, each of another product
 * @param vendors how many of each vendor, the most first
 * @param withoutVendor how many whose product has none
 * @param examples at least one, of different vendors if there are several
 */
public record FoundGroup(
        Alike alike,
        long count,
        Map<Status, Long> statuses,
        List<VendorShare> vendors,
        long withoutVendor,
        List<QueuedReview> examples) {

    public record VendorShare(String vendor, long count) {}
}
