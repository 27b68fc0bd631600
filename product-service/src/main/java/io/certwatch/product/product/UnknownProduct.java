package io.certwatch.product.product;

/** The product does not exist or was removed. */
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
