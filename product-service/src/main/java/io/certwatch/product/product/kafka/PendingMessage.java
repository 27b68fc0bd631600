package io.certwatch.product.product.kafka;

import io.certwatch.product.assessment.AssessmentStatus;
import io.certwatch.product.product.AssessedProduct;
import java.time.Instant;

/** A product in certwatch.product.assessments.v1 whose verdict no longer holds and that cannot be assessed yet. */
record PendingMessage(
        String company,
        String sku,
        long revision,
        ProductMessage product,
        AssessmentStatus status,
        Instant pendingSince) {

    static PendingMessage of(AssessedProduct product) {
        var assessment = product.assessment();
        return new PendingMessage(
                product.id().company(),
                product.id().sku().value(),
                product.revision(),
                ProductMessage.of(product.product()),
                assessment.status(),
                assessment.assessedAt());
    }
}
