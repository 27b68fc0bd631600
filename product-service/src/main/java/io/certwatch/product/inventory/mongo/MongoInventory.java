package io.certwatch.product.inventory.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.sale.SaleReason;
import io.certwatch.product.inventory.Inventory;
import io.certwatch.product.inventory.ProductFilter;
import io.certwatch.product.inventory.ProductOrder;
import io.certwatch.product.inventory.ProductSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

@Component
final class MongoInventory implements Inventory {

    private final MongoCollection<ProductDocument> collection;

    MongoInventory(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /**
     * Reads the products that have the keys in order, until enough of them contain the words. Each query has a limit,
     * because a server may prepare all that an open cursor could return.
     */
    @Override
    public List<AssessedProduct> search(ProductSearch search) {
        var text = search.filter().text();
        var found = new ArrayList<AssessedProduct>();
        var after = search.after();
        var atOnce = text == null ? search.limit() : Math.max(search.limit(), ProductCollection.BATCH);
        List<AssessedProduct> read;
        do {
            read = ProductCollection.find(collection, ProductFilters.of(search, after))
                    .sort(ProductFilters.sort(search.order()))
                    .limit(atOnce)
                    .map(ProductDocument::toProduct)
                    .into(new ArrayList<>());
            read.stream()
                    .filter(product -> text == null || text.matches(product.product()))
                    .limit((long) search.limit() - found.size())
                    .forEach(found::add);
            after = read.isEmpty() ? after : search.order().placeOf(read.getLast());
        } while (read.size() == atOnce && found.size() < search.limit());
        return found;
    }

    /** Words are compared here; without them an index counts. */
    @Override
    public int count(ProductFilter filter, int most) {
        return filter.text() == null
                ? Math.toIntExact(
                        collection.countDocuments(ProductFilters.of(filter, null), new CountOptions().limit(most)))
                : search(new ProductSearch(filter, ProductOrder.BY_SKU, null, most))
                        .size();
    }

    @Override
    public List<AssessedProduct> find(String company, SaleReason reason, int limit) {
        var filter = ProductFilters.of(ProductFilter.withSale(company, reason.status()), null);
        return ProductCollection.find(collection, and(filter, eq(ProductDocument.SALE_REASON, reason.name())))
                .sort(ascending("_id"))
                .limit(limit)
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>());
    }

    @Override
    public void each(ProductFilter filter, Consumer<AssessedProduct> each) {
        var text = filter.text();
        new ResumingRead<AssessedProduct>(product -> product.id().sku().value())
                .run(
                        after -> ProductCollection.find(collection, ProductFilters.of(filter, after))
                                .sort(ascending("_id"))
                                .map(ProductDocument::toProduct),
                        product -> {
                            if (text == null || text.matches(product.product())) {
                                each.accept(product);
                            }
                        });
    }
}
