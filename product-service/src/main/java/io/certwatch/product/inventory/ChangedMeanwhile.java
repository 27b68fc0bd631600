package io.certwatch.product.inventory;

/** The product is no longer what the person saw when they decided. */
public final class ChangedMeanwhile extends RuntimeException {

    ChangedMeanwhile(ProductId id) {
        super("Product " + id.sku() + " is no longer at the revision given.", null, false, false);
    }
}
