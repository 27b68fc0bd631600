package io.certwatch.product.inventory.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.Market;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.inventory.ActiveSkus;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Consumer;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** Reads only the SKUs. */
@Component
final class MongoActiveSkus implements ActiveSkus {

    private static final int SKUS_AT_ONCE = 10_000;
    private static final List<String> SKU = List.of("product", "sku");

    private final MongoCollection<Document> products;

    MongoActiveSkus(MongoDatabase database) {
        this.products = database.getCollection(ProductCollection.NAME);
    }

    @Override
    public void eachSku(String company, Instant statedBy, Consumer<String> sku) {
        var standing = and(
                ProductConditions.ofCompany(company),
                eq("removed", false),
                ne("product.market.status", Market.Status.WITHDRAWN.name()),
                or(lte("statedAt", Date.from(statedBy)), eq("statedAt", null)));
        products.find(standing)
                .projection(include("product.sku"))
                .sort(ascending("_id"))
                .batchSize(SKUS_AT_ONCE)
                .forEach(found -> sku.accept(found.getEmbedded(SKU, String.class)));
    }
}
