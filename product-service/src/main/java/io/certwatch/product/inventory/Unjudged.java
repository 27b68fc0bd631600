package io.certwatch.product.inventory;

import io.certwatch.product.assessment.Cause;

/** Hears of each product that could not be judged: nothing was written of it, and the others went on. */
@FunctionalInterface
public interface Unjudged {

    void hear(Cause cause, ProductId product, Throwable why);
}
