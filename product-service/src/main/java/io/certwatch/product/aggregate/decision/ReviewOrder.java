package io.certwatch.product.aggregate.decision;

import io.certwatch.product.aggregate.decision.Review.Status;
import java.time.LocalDate;

/**
 * The order of the review queue: reviews that wait for data come last; then by the day certification is due, an unknown
 * day after all others; products used in critical information infrastructure before others; then by SKU and entry.
 */
public final class ReviewOrder {

    private static final LocalDate AFTER_ALL_OTHERS = LocalDate.of(9999, 12, 31);

    private ReviewOrder() {}

    /**
     * The place of a review as one text. Texts sort as the queue does, so that one index keeps the order and the place
     * serves as a cursor.
     *
     * @param usedInCii whether the product counts as used in critical information infrastructure
     */
    public static String place(Review review, boolean usedInCii, String sku) {
        return String.join(
                " ",
                review.status() == Status.NEEDS_DATA ? "1" : "0",
                (review.due() == null ? AFTER_ALL_OTHERS : review.due()).toString(),
                usedInCii ? "0" : "1",
                sku,
                review.entry().code(),
                review.entry().edition());
    }
}
