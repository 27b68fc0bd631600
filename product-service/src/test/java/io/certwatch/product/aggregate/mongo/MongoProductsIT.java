package io.certwatch.product.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsContract;
import io.certwatch.product.inventory.Inventory;
import org.bson.Document;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MongoProductsIT extends ServiceIT {

    @Autowired
    private Products products;

    @Autowired
    private Inventory inventory;

    @Autowired
    private MongoDatabase database;

    @Nested
    class TheStore extends ProductsContract {

        @Test
        void documentDoesNotGrowWithItsHistory() {
            readsALongHistoryInPagesFromEitherEnd();
            var document = database.getCollection("products").find().first();
            assertThat(document.getList("history", Document.class)).hasSizeLessThan(2 * 64);
            assertThat(database.getCollection("history").countDocuments()).isGreaterThan(150);
        }

        @Override
        protected Products products() {
            return products;
        }

        @Override
        protected Inventory inventory() {
            return inventory;
        }
    }
}
