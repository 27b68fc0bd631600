package io.certwatch.product.search.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.aggregate.obligation.ObligationState;
import io.certwatch.product.aggregate.obligation.Requirement;
import io.certwatch.product.engine.Verdict;
import io.certwatch.product.inventory.TextQuery;
import io.certwatch.product.search.FoundProduct;
import io.certwatch.product.search.FoundProduct.FoundObligation;
import io.certwatch.product.search.ProductLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads of each product only what is shown and searched, and stops after some, so that an answer is soon there. */
@Component
final class MongoProductLookup implements ProductLookup {

    private static final String ID = "_id";
    private static final String VENDOR = "product.vendor";

    /** At most so many have the keys of the words and do not contain them before the search stops. */
    private static final int MOST = 150;

    private static final int PAGE = 50;

    private final MongoCollection<FoundDocument> products;

    MongoProductLookup(MongoDatabase database) {
        this.products = ProductCollection.in(database).withDocumentClass(FoundDocument.class);
    }

    /** What is read of a product. Public because the driver's codec for records requires it. */
    public record FoundDocument(
            @BsonId String id, Product product, JudgedDocument assessment, List<OwedDocument> obligations) {

        FoundProduct toFound() {
            var judgement = assessment.judgement();
            var owed = obligations.stream()
                    .filter(each -> each.status() != ObligationState.Status.LIFTED)
                    .map(OwedDocument::toFound)
                    .toList();
            return new FoundProduct(product, judgement == null ? null : judgement.verdict(), owed);
        }
    }

    public record JudgedDocument(@Nullable VerdictDocument judgement) {}

    public record VerdictDocument(Verdict verdict) {}

    public record OwedDocument(String id, OwedRequirement requirement, ObligationState.Status status) {

        FoundObligation toFound() {
            return new FoundObligation(UUID.fromString(id), requirement.entry(), status);
        }
    }

    public record OwedRequirement(Requirement.Entry entry) {}

    @Override
    public Products find(String company, String typed, TextQuery text, int limit) {
        var found = new LinkedHashMap<String, FoundDocument>();
        Stream.of(typed, typed.toUpperCase(Locale.ROOT))
                .distinct()
                .flatMap(beginning -> read(skuBegins(company, beginning), limit + 1).stream())
                .forEach(product -> found.put(product.id(), product));
        var complete = addMatching(company, text, limit, found);
        return new Products(
                found.values().stream().limit(limit).map(FoundDocument::toFound).toList(),
                found.size() > limit || !complete);
    }

    /** Returns whether all were looked at, or more than enough were found. */
    private boolean addMatching(String company, TextQuery text, int limit, LinkedHashMap<String, FoundDocument> found) {
        if (text.words().isEmpty()) return true;
        var having = ProductConditions.havingKeys(text.lookup());
        String after = null;
        for (int seen = 0; seen < MOST && found.size() <= limit; seen += PAGE) {
            var page = read(and(ProductConditions.ofCompany(company, after), having), PAGE);
            page.stream()
                    .filter(product -> text.matches(product.product()))
                    .forEach(product -> found.putIfAbsent(product.id(), product));
            if (page.size() < PAGE) return true;
            after = page.getLast().product().sku().value();
        }
        return found.size() > limit;
    }

    private List<FoundDocument> read(Bson filter, int limit) {
        return products.find(and(filter, eq("removed", false)))
                .projection(include(
                        "product",
                        "assessment.judgement.verdict",
                        "obligations.id",
                        "obligations.status",
                        "obligations.requirement.entry"))
                .sort(ascending(ID))
                .limit(limit)
                .into(new ArrayList<>());
    }

    private static Bson skuBegins(String company, String beginning) {
        var id = company + "/" + beginning;
        return and(eq("company", company), gte(ID, id), lt(ID, id + Character.MAX_VALUE));
    }

    @Override
    public List<String> listVendors(String company, String typed, int limit) {
        return Stream.of(typed, typed.toLowerCase(Locale.ROOT))
                .distinct()
                .flatMap(beginning -> distinctVendors(company, beginning).stream())
                .distinct()
                .limit(limit)
                .toList();
    }

    private List<String> distinctVendors(String company, String beginning) {
        var filter = and(eq("company", company), regex(VENDOR, "^" + Pattern.quote(beginning)));
        return products.distinct(VENDOR, filter, String.class).into(new ArrayList<>());
    }
}
