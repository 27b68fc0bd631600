package io.certwatch.product.product;

/** Someone else changed the product in the meantime, more than once. */
public final class StaleProduct extends RuntimeException {

    StaleProduct(ProductId id) {
        super("Product " + id.sku() + " was changed by someone else in the meantime.", null, false, false);
    }
}
