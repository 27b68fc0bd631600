package io.certwatch.product.inventory;

import io.certwatch.product.assessment.Assessment;
import io.certwatch.product.obligation.Obligation;
import java.time.Instant;
import java.util.List;

/**
 * The aggregate: a product with its assessment and its obligations. A removed one stays, because its history and the count
 * of its revisions do.
 *
 * @param judgedAgainst version of the catalogue that its assessment rests on
 */
public record AssessedProduct(
        ProductId id,
        Product product,
        Assessment assessment,
        List<Obligation> obligations,
        long revision,
        long judgedAgainst,
        boolean removed,
        Instant changedAt) {

    public boolean listed() {
        return !removed;
    }

    /** Of the same product: nothing that is told or stored of it differs but how often and when it was looked at. */
    boolean saysTheSameAs(AssessedProduct other) {
        return assessment.equals(other.assessment) && obligations.equals(other.obligations);
    }
}
