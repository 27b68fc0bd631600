package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;

/** Is called for each product whose assessment failed. Nothing of it was saved; the other products go on. */
@FunctionalInterface
public interface AssessmentFailureListener {

    /** The reason for the sender of the product; follows its name. */
    String REASON = "cannot be judged because of a fault in this service, which has been logged; what was known of it stays as it is";

    void assessmentFailed(Cause cause, ProductId product, Throwable why);
}
