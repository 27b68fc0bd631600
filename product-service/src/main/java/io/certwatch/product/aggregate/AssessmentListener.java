package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.Cause;

/** Is told what becomes of the products that are assessed and saved. */
@FunctionalInterface
public interface AssessmentListener {

    /** The reason given to the sender of the product; follows the product's name. */
    String REASON = "cannot be assessed because of a fault in this service, which has been logged; its last assessment"
            + " remains";

    /** Nothing of this product was saved; the other products are processed. */
    void assessmentFailed(Cause cause, ProductId product, Throwable why);

    default void onSaved(ProductChange change) {}
}
