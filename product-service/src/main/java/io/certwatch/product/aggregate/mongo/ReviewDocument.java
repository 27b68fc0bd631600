package io.certwatch.product.aggregate.mongo;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.aggregate.decision.ReviewGroup;
import io.certwatch.product.aggregate.decision.ReviewOrder;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that needs a person's decision as stored.
 *
 * @param place its place in the queue, by {@link ReviewOrder}
 * @param group the key of those that are alike, {@link ReviewGroup}
 * @param series of the product, empty if it has none
 */
public record ReviewDocument(
        String place,
        String edition,
        String code,
        Status status,
        @Nullable LocalDate due,
        Instant since,
        @Nullable Reopening reopened,
        String group,
        String series) {

    static ReviewDocument of(Review review, AssessedProduct product) {
        var entry = review.entry();
        return new ReviewDocument(
                ReviewOrder.place(
                        review, product.cii().exposed(), product.id().sku().value()),
                entry.edition(),
                entry.code(),
                review.status(),
                review.due(),
                review.since(),
                review.reopened(),
                product.group(review).key(),
                product.product().series());
    }

    public Review toReview() {
        return new Review(new EntryKey(edition, code), status, due, since, reopened);
    }
}
