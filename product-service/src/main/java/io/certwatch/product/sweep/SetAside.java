package io.certwatch.product.sweep;

import io.certwatch.product.product.ProductId;

/** Hears of each product that cannot be judged; the run goes on without it. */
@FunctionalInterface
public interface SetAside {

    void hear(String run, ProductId product, RuntimeException why);
}
