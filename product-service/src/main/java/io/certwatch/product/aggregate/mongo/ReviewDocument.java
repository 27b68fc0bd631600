package io.certwatch.product.aggregate.mongo;

import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.decision.ProductDecision.Reopening;
import io.certwatch.product.aggregate.decision.Review;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.catalogue.EntryKey;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A finding that needs a person's decision as stored; its place in the queue is one text, so that one index keeps the
 * order.
 */
public record ReviewDocument(
        String place,
        String edition,
        String code,
        Status status,
        @Nullable LocalDate due,
        Instant since,
        @Nullable Reopening reopened) {

    static ReviewDocument of(Review review, AssessedProduct product) {
        var entry = review.entry();
        return new ReviewDocument(
                place(review, product),
                entry.edition(),
                entry.code(),
                review.status(),
                review.due(),
                review.since(),
                review.reopened());
    }

    private static String place(Review review, AssessedProduct product) {
        var entry = review.entry();
        return String.join(
                " ",
                review.status() == Status.NEEDS_DATA ? "1" : "0",
                DueDay.stored(review.due()).toString(),
                product.cii().exposed() ? "0" : "1",
                product.id().sku().value(),
                entry.code(),
                entry.edition());
    }

    public Review toReview() {
        return new Review(new EntryKey(edition, code), status, due, since, reopened);
    }
}
