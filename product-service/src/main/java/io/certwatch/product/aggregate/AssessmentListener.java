package io.certwatch.product.aggregate;

import io.certwatch.product.aggregate.assessment.Cause;
import io.certwatch.product.engine.Explanation;

/** Is told what becomes of the products that are assessed and saved. */
@FunctionalInterface
public interface AssessmentListener {

    /** The reason given to the sender of the product; follows the product's name. */
    Explanation REASON = Explanation.of("problem.unassessed");

    /** Nothing of this product was saved; the other products are processed. */
    void assessmentFailed(Cause cause, ProductId product, Throwable why);

    default void onSaved(ProductChange change) {}
}
