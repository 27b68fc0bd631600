package io.certwatch.product.aggregate;

/** Somebody else changed the product more than once meanwhile. */
public final class StaleProduct extends RuntimeException {

    public StaleProduct(ProductId id) {
        super("Product " + id.sku() + " was changed by someone else in the meantime.", null, false, false);
    }
}
