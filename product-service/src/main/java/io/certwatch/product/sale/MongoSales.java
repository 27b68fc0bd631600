package io.certwatch.product.sale;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductDocument.PastSale;
import io.certwatch.product.aggregate.sale.Sale;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads from the documents of the products only what concerns their sale. */
@Component
final class MongoSales implements Sales {

    private static final String ID = "_id";
    private static final String REMOVED = "removed";

    private final MongoCollection<ProductDocument> collection;

    MongoSales(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /** What is read for the list. Public because the driver's codec for records requires it. */
    public record SaleDocument(@BsonId String id, String company, Sale sale, Instant saleChangedAt, boolean removed) {

        StoredSale toSale() {
            return new StoredSale(
                    ProductId.of(company, id.substring(company.length() + 1)), sale, saleChangedAt, removed);
        }
    }

    /** What is read for a day that is past. */
    public record ToldDocument(@Nullable List<PastSale> sales) {}

    @Override
    public List<StoredSale> search(Search search) {
        var since = search.changedSince();
        var onlyListed = since == null || search.status() != null;
        var found = new GivenConditions(eq("company", search.company()))
                .add(since, from -> gte(ProductDocument.SALE_CHANGED_AT, from.minus(OVERLAP)))
                .eq(ProductDocument.SALE_STATUS, search.status())
                .add(onlyListed ? false : null, removed -> eq(REMOVED, removed))
                .add(search.after(), place -> behind(place, search.company()))
                .all();
        return collection
                .withDocumentClass(SaleDocument.class)
                .find(found)
                .projection(include("company", ProductDocument.SALE, ProductDocument.SALE_CHANGED_AT, REMOVED))
                .sort(ascending(ProductDocument.SALE_CHANGED_AT, ID))
                .limit(search.limit())
                .map(SaleDocument::toSale)
                .into(new ArrayList<>());
    }

    private static Bson behind(Place place, String company) {
        return or(
                gt(ProductDocument.SALE_CHANGED_AT, place.changedAt()),
                and(
                        eq(ProductDocument.SALE_CHANGED_AT, place.changedAt()),
                        gt(ID, ProductId.of(company, place.sku()).toString())));
    }

    @Override
    public List<ToldSale> told(ProductId id) {
        var found = collection
                .withDocumentClass(ToldDocument.class)
                .find(eq(ID, id.toString()))
                .projection(include(ProductDocument.SALES))
                .first();
        return found == null || found.sales() == null
                ? List.of()
                : found.sales().stream()
                        .map(past -> new ToldSale(past.at(), past.sale()))
                        .toList();
    }
}
