package io.certwatch.product.inventory.mongo;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.inventory.Products;
import io.certwatch.product.inventory.ProductsContract;
import org.junit.jupiter.api.Nested;
import org.springframework.beans.factory.annotation.Autowired;

class MongoProductsIT extends ServiceIT {

    @Autowired
    private Products products;

    @Nested
    class TheStore extends ProductsContract {

        @Override
        protected Products products() {
            return products;
        }
    }
}
