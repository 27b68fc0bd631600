package io.certwatch.product.inventory.importing;

import io.certwatch.product.inventory.Change;
import io.certwatch.product.inventory.ForwardingProducts;
import io.certwatch.product.inventory.ProductId;
import io.certwatch.product.inventory.Products;
import java.util.List;
import java.util.Set;

/** Something happens with the first write. */
final class Meddled extends ForwardingProducts {

    private final Runnable once;
    private boolean done;

    Meddled(Products products, Runnable once) {
        super(products);
        this.once = once;
    }

    @Override
    public Set<ProductId> save(List<Change> changes) {
        var lost = super.save(changes);
        if (!done) {
            done = true;
            once.run();
        }
        return lost;
    }
}
