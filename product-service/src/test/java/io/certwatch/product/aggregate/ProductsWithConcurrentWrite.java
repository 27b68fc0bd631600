package io.certwatch.product.aggregate;

import java.util.List;
import java.util.Set;

/** Runs an action once, just before or after the first write. */
public final class ProductsWithConcurrentWrite extends ForwardingProducts {

    private Runnable before;
    private Runnable behind;

    private ProductsWithConcurrentWrite(Products products, Runnable before, Runnable behind) {
        super(products);
        this.before = before;
        this.behind = behind;
    }

    /** Between the read and the first write. */
    public static ProductsWithConcurrentWrite beforeWriting(Products products, Runnable meddling) {
        return new ProductsWithConcurrentWrite(products, meddling, () -> {});
    }

    /** After the first write. */
    public static ProductsWithConcurrentWrite behindWriting(Products products, Runnable meddling) {
        return new ProductsWithConcurrentWrite(products, () -> {}, meddling);
    }

    @Override
    public Set<ProductId> save(List<ProductChange> changes) {
        var first = before;
        var last = behind;
        before = () -> {};
        behind = () -> {};
        first.run();
        var lost = super.save(changes);
        last.run();
        return lost;
    }
}
