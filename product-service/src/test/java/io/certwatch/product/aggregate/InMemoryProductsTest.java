package io.certwatch.product.aggregate;

import io.certwatch.product.inventory.Inventory;

class InMemoryProductsTest extends ProductsContract {

    private final InMemoryProducts products = new InMemoryProducts();

    @Override
    protected Products products() {
        return products;
    }

    @Override
    protected Inventory inventory() {
        return products;
    }
}
