package io.certwatch.product.product;

import java.util.List;
import java.util.Set;

/** Lets something happen once, beside the first writing. */
public final class MeddledProducts extends ForwardingProducts {

    private Runnable before;
    private Runnable behind;

    private MeddledProducts(Products products, Runnable before, Runnable behind) {
        super(products);
        this.before = before;
        this.behind = behind;
    }

    /** Between the reading and the first writing. */
    public static MeddledProducts beforeWriting(Products products, Runnable meddling) {
        return new MeddledProducts(products, meddling, () -> {});
    }

    /** When the first writing is done. */
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
