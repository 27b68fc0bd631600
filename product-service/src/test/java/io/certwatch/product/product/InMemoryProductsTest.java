package io.certwatch.product.product;

class InMemoryProductsTest extends ProductsContract {

    private final InMemoryProducts products = new InMemoryProducts();

    @Override
    protected Products products() {
        return products;
    }
}
