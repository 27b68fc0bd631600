package io.certwatch.product.inventory.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.inventory.Product;
import io.certwatch.product.matching.Wording;
import io.certwatch.product.obligation.ObligationFilter;
import io.certwatch.product.obligation.ObligationSearch;
import io.certwatch.product.obligation.Obligations;
import io.certwatch.product.obligation.ProductObligation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

/** Reads obligations out of the documents of their products. */
@Component
final class MongoObligations implements Obligations {

    private static final String ID = "obligations.id";
    private static final String DUE = "obligations.requirement.due";
    private static final String STATUS = "obligations.status";
    private static final String ENTRY = "obligations.requirement.entry.code";

    private final MongoCollection<ProductDocument> collection;

    MongoObligations(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    /** One product with one of its obligations, as unwinding leaves them. */
    public record Row(@BsonId String id, Product product, long revision, ObligationDocument obligations) {

        ProductObligation toObligation() {
            var name = product.name();
            return new ProductObligation(
                    product.sku().value(),
                    new Wording(orEmpty(name.zh()), orEmpty(name.en())),
                    product.model(),
                    product.manufacturer(),
                    product.vendor(),
                    revision,
                    obligations.toObligation());
        }

        private static String orEmpty(@Nullable String text) {
            return text == null ? "" : text;
        }
    }

    @Override
    public List<ProductObligation> search(ObligationSearch search) {
        return rows(products(search.filter()), and(obligations(search)), search.limit());
    }

    /** Sorted before it is unwound, so that an index gives the order and the server keeps nothing. */
    @Override
    public void each(ObligationFilter filter, Consumer<ProductObligation> each) {
        collection.aggregate(
                        List.of(
                                match(products(filter)),
                                sort(ascending("_id")),
                                project(include("product", "revision", "obligations")),
                                unwind("$obligations"),
                                match(and(obligations(filter)))),
                        Row.class)
                .map(Row::toObligation)
                .forEach(each);
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

    private static Bson products(ObligationFilter filter) {
        var filters = new ArrayList<Bson>();
        filters.add(ProductFilters.ofCompany(filter.company()));
        filters.add(filter.status() != null ? eq(STATUS, filter.status().name()) : ne("obligations", List.of()));
        if (filter.vendor() != null) {
            filters.add(eq("product.vendor", filter.vendor()));
        }
        if (filter.entry() != null) {
            filters.add(eq(ENTRY, filter.entry()));
        }
        if (filter.sku() != null) {
            filters.add(eq("product.sku", filter.sku()));
        }
        return and(filters);
    }

    private static List<Bson> obligations(ObligationFilter filter) {
        var filters = new ArrayList<Bson>();
        filters.add(ne(ID, null));
        if (filter.status() != null) {
            filters.add(eq(STATUS, filter.status().name()));
        }
        if (filter.dueBefore() != null) {
            filters.add(lt(DUE, filter.dueBefore()));
        }
        if (filter.entry() != null) {
            filters.add(eq(ENTRY, filter.entry()));
        }
        if (filter.overdue() != null) {
            filters.add(filter.overdue().is() ? overdue(filter.overdue().today()) : nor(overdue(filter.overdue().today())));
        }
        return filters;
    }

    private static Bson overdue(LocalDate today) {
        return and(in(STATUS, ObligationFilters.UNFINISHED), lte(DUE, today));
    }

    private static List<Bson> obligations(ObligationSearch search) {
        var filters = obligations(search.filter());
        var after = search.after();
        if (after != null) {
            filters.add(or(gt(DUE, after.due()), and(eq(DUE, after.due()), gt(ID, after.id().toString()))));
        }
        return filters;
    }
}
