package io.certwatch.product.reassessment;

import io.certwatch.product.inventory.ProductId;

/** Hears of each product that cannot be judged; the run goes on without it. */
@FunctionalInterface
public interface SetAside {

    void hear(String run, ProductId product, RuntimeException why);
}
