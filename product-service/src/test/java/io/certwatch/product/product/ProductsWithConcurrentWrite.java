package io.certwatch.product.product;

import java.util.List;
import java.util.Set;

/** Runs an action once, just before or after the first write. */
public final class MeddledProducts extends ForwardingProducts {

    private Runnable before;
    private Runnable behind;

    private MeddledProducts(Products products, Runnable before, Runnable behind) {
        super(products);
        this.before = before;
        this.behind = behind;
    }

    /** Between the read and the first write. */
    public static MeddledProducts beforeWriting(Products products, Runnable meddling) {
        return new MeddledProducts(products, meddling, () -> {});
    }

    /** After the first write. */
    public static MeddledProducts behindWriting(Products products, Runnable meddling) {
        return new MeddledProducts(products, () -> {}, meddling);
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
