package io.certwatch.product.product;

/** Somebody else changed the product more than once meanwhile. */
public final class StaleProduct extends RuntimeException {

    StaleProduct(ProductId id) {
        super("Product " + id.sku() + " was changed by someone else in the meantime.", null, false, false);
    }
}
