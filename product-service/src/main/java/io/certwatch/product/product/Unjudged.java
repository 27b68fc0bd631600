package io.certwatch.product.product;

import io.certwatch.product.assessment.Cause;

/** Hears of each product that could not be judged: nothing was written of it, and the others went on. */
@FunctionalInterface
public interface Unjudged {

    /** What whoever sent the product is told; goes on after its name. */
    String REASON = "cannot be judged because of a fault in this service, which has been logged; what was known of it stays as it is";

    void hear(Cause cause, ProductId product, Throwable why);
}
