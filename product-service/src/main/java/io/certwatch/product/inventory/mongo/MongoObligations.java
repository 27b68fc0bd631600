package io.certwatch.product.inventory.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.assessment.Cause;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.Openings;
import io.certwatch.product.obligation.ProductObligation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static io.certwatch.product.inventory.mongo.ObligationConditions.UNWOUND;
import static io.certwatch.product.inventory.mongo.ObligationConditions.WITHIN;

/** Reads obligations out of the documents of their products. */
@Component
final class MongoObligations implements Obligations {

    private static final String ID = "obligations.id";
    private static final String DUE = "obligations.requirement.due";

    private final MongoCollection<ProductDocument> collection;

    MongoObligations(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /** One product with one of its obligations, as unwinding leaves them. */
    public record Row(@BsonId String id, Product product, long revision, ObligationDocument obligations) {

        ProductObligation toObligation() {
            return product.owing(obligations.toObligation(), revision);
        }
    }

    @Override
    public List<ProductObligation> search(ObligationSearch search) {
        var filter = search.filter();
        var products = and(eq("company", filter.company()), products(filter, WITHIN.of(search)));
        return rows(products, UNWOUND.of(search), search.limit());
    }

    /** Sorted before it is unwound, so that an index gives the order and the server keeps nothing. */
    @Override
    public void each(ObligationFilter filter, Consumer<ProductObligation> each) {
        collection.aggregate(
                        List.of(
                                match(and(ProductFilters.ofCompany(filter.company()), products(filter, WITHIN.of(filter)))),
                                sort(ascending("_id")),
                                project(include("product", "revision", "obligations")),
                                unwind("$obligations"),
                                match(UNWOUND.of(filter))),
                        Row.class)
                .map(Row::toObligation)
                .forEach(each);
    }

    /** One pass over the products that the cause has touched; counted where they are, for unwinding costs the stand-in twice as much. */
    @Override
    public List<Openings> openedBy(String company, Cause cause) {
        var isOpenedByIt = and(eq("openedBy.id", cause.id()), eq("openedBy.kind", cause.kind().name()));
        return collection.aggregate(
                        List.of(
                                match(and(eq("company", company), elemMatch("obligations", isOpenedByIt))),
                                group("$product.vendor", sum("n", new Document("$size", openedAmongAll(cause)))),
                                sort(orderBy(descending("n"), ascending("_id")))),
                        Document.class)
                .map(group -> new Openings(group.getString("_id"), group.getInteger("n")))
                .into(new ArrayList<>());
    }

    private static Document openedAmongAll(Cause cause) {
        return new Document("$filter", new Document("input", "$obligations").append("as", "one").append("cond", new Document("$and", List.of(
                new Document("$eq", List.of("$$one.openedBy.id", cause.id())),
                new Document("$eq", List.of("$$one.openedBy.kind", cause.kind().name()))))));
    }

    @Override
    public Optional<ProductObligation> find(String company, UUID id) {
        var isIt = eq(ID, id.toString());
        return rows(and(eq("company", company), isIt), isIt, 1).stream().findFirst();
    }

    /** The products are narrowed first, by an index; then the obligations, one by one. */
    private List<ProductObligation> rows(Bson products, Bson obligations, int limit) {
        return collection.aggregate(
                        List.of(
                                match(products),
                                project(include("product", "revision", "obligations")),
                                unwind("$obligations"),
                                match(obligations),
                                sort(ascending(DUE, ID)),
                                limit(limit)),
                        Row.class)
                .map(Row::toObligation)
                .into(new ArrayList<>());
    }

    /** Those that have such an obligation; one condition on one obligation, so that an index of two of its fields bounds both. */
    private static Bson products(ObligationFilter filter, Bson has) {
        var filters = new ArrayList<Bson>();
        filters.add(elemMatch("obligations", has));
        if (filter.vendor() != null) {
            filters.add(eq("product.vendor", filter.vendor()));
        }
        if (filter.sku() != null) {
            filters.add(eq("product.sku", filter.sku()));
        }
        return and(filters);
    }
}
