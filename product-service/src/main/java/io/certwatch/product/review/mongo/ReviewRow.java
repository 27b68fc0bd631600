package io.certwatch.product.review.mongo;

import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.assessment.Assessment;
import io.certwatch.product.aggregate.mongo.ReviewDocument;
import io.certwatch.product.profile.CiiExposure;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import org.bson.codecs.pojo.annotations.BsonId;

/** One product with one of its reviews, the result of {@code $unwind}. Public because the driver's codec requires it. */
public record ReviewRow(
        @BsonId String id,
        Product product,
        Assessment assessment,
        CiiExposure cii,
        long revision,
        ReviewDocument reviews) {

    static final String[] FIELDS = {"product", "assessment", "cii", "revision", "reviews"};

    QueuedReview toReview() {
        var finding = assessment.findings().stream()
                .filter(each ->
                        each.edition().equals(reviews.edition()) && each.entry().equals(reviews.code()))
                .findFirst()
                .orElseThrow();
        return new QueuedReview(
                reviews.place(),
                product.sku().value(),
                product.subject().name(),
                product.model(),
                product.manufacturer(),
                product.vendor(),
                product.usedInCii(),
                cii,
                revision,
                new Alike(reviews.group(), reviews.series()),
                reviews.toReview(),
                finding,
                assessment.productDecisions());
    }
}
