package io.certwatch.product.product;

/** There is no such product, or it was removed. */
public final class UnknownProduct extends RuntimeException {

    private final Sku sku;

    public UnknownProduct(ProductId id) {
        super("There is no product " + id.sku() + ".", null, false, false);
        this.sku = id.sku();
    }

    public Sku sku() {
        return sku;
    }
}
