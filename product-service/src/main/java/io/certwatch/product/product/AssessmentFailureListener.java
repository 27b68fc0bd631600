package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;

/**
 * Is called for each product whose assessment failed. Nothing of that product was saved; the other products are
 * processed.
 */
@FunctionalInterface
public interface AssessmentFailureListener {

    /** The reason given to the sender of the product; follows the product's name. */
    String REASON = "cannot be assessed because of a fault in this service, which has been logged; its last assessment"
            + " remains";

    void assessmentFailed(Cause cause, ProductId product, Throwable why);
}
