package io.certwatch.product.review;

import io.certwatch.product.aggregate.decision.ProductDecision;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.engine.Finding;
import io.certwatch.product.engine.Wording;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.review.ReviewFilter.Alike;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the reviews of all products; they change only with their product. */
public interface ReviewQueue {

    /**
     * The most urgent first: reviews that wait for data come last; then by the day certification is due, products
     * that count as used in critical information infrastructure before others, and by SKU.
     */
    List<QueuedReview> search(Search search);

    /** The status of the filter is not considered: all are counted. */
    Counts counts(ReviewFilter filter);

    /** Leaves out reviews on which a more specific decision holds, because that prevails. */
    SiblingReviews siblings(SiblingReviews.Search search);

    /** Counts the products that each decision applies to; a decision that no product refers to is left out. */
    Map<UUID, Fate> fates(String company, Collection<UUID> decisions);

    /** @param after the place of the last review that the client has seen */
    record Search(ReviewFilter filter, @Nullable String after, int limit) {}

    /** @param entries by code */
    record Counts(Map<String, Long> statuses, Map<String, Long> entries, Map<String, Long> vendors) {}

    /**
     * @param standing products on which it holds
     * @param reopened products on which it did hold
     */
    record Fate(long standing, long reopened) {

        public static final Fate NONE = new Fate(0, 0);
    }

    /**
     * A review with its product.
     *
     * @param place its place in the queue
     * @param revision of the product
     * @param alike the group and the series that it is of
     */
    record QueuedReview(
            String place,
            String sku,
            Wording name,
            @Nullable String model,
            @Nullable String manufacturer,
            @Nullable String vendor,
            boolean usedInCii,
            CiiExposure cii,
            long revision,
            Alike alike,
            Review review,
            Finding finding,
            List<ProductDecision> productDecisions) {}
}
