package io.certwatch.product.aggregate.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.ProductsContract;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.sale.Sales;
import java.util.List;
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
    private Sales sales;

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

        /** Who follows changes of sales hears nothing; who asks reads what the answer rests on now. */
        @Test
        void doesNotListAConfirmationAsAChange() {
            var known = smallFirewallOf2017();
            var before = document(known.id());
            var confirmed = confirm(known);
            products.save(List.of(confirmed));
            var after = document(known.id());
            assertThat(after.getDate("saleChangedAt")).isEqualTo(before.getDate("saleChangedAt"));
            assertThat(after.getList("sales", Document.class)).hasSize(2);
            assertThat(after.getList("outbox", Document.class, List.of()))
                    .extracting(event -> event.getString("id"))
                    .noneMatch(id -> id.endsWith("/" + confirmed.product().revision()));
            assertThat(sales.told(known.id()))
                    .extracting(told -> told.sale().entries().getFirst().edition())
                    .containsExactly("2017-1", "2024-9");
        }

        private Document document(ProductId id) {
            return database.getCollection("products")
                    .find(Filters.eq("_id", id.toString()))
                    .first();
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
