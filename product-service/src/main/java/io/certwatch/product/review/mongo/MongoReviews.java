package io.certwatch.product.review.mongo;

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
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.not;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.DecisionScope.Scope;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.aggregate.mongo.ProductMarks;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.mongo.ReviewDocument;
import io.certwatch.product.review.ReviewFilter;
import io.certwatch.product.review.ReviewQueue;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import io.certwatch.product.review.SiblingReviews;
import io.certwatch.product.review.SiblingReviews.Sibling;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** Reads the review queue, and the effect of decisions, from the documents of the products. */
@Component
final class MongoReviews implements ReviewQueue {

    private final MongoCollection<ProductDocument> collection;

    MongoReviews(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    @Override
    public List<QueuedReview> search(Search search) {
        var filter = search.filter();
        var wanted = ReviewConditions.wanted(filter, search.after());
        return collection
                .aggregate(
                        List.of(
                                match(and(ReviewConditions.products(filter), wanted)),
                                project(include(ReviewRow.FIELDS)),
                                unwind("$reviews"),
                                match(wanted),
                                sort(ascending(ReviewConditions.PLACE)),
                                limit(search.limit())),
                        ReviewRow.class)
                .map(ReviewRow::toReview)
                .into(new ArrayList<>());
    }

    /** One line for each vendor, because all of them may not fit into one document (16 MB). */
    @Override
    public Counts counts(ReviewFilter filter) {
        var wanted = ReviewConditions.wanted(filter.withStatus(null), null);
        var same = new Document("status", "$" + ReviewConditions.STATUS)
                .append("code", "$" + ReviewConditions.CODE)
                .append("vendor", "$product.vendor");
        var statuses = new TreeMap<String, Long>();
        var entries = new TreeMap<String, Long>();
        var vendors = new TreeMap<String, Long>();
        for (var counted : collection.aggregate(
                List.of(
                        match(and(ReviewConditions.products(filter), wanted)),
                        project(include("product.vendor", "reviews")),
                        unwind("$reviews"),
                        match(wanted),
                        group(same, sum("n", 1L))),
                Document.class)) {
            var key = counted.get("_id", Document.class);
            var n = counted.get("n", Number.class).longValue();
            statuses.merge(key.getString("status"), n, Long::sum);
            entries.merge(key.getString("code"), n, Long::sum);
            if (key.get("vendor") != null) vendors.merge(key.getString("vendor"), n, Long::sum);
        }
        return new Counts(statuses, entries, vendors);
    }

    /** A product with its reviews. */
    public record ReviewedRow(@BsonId String id, Product product, List<ReviewDocument> reviews) {

        Sibling toSibling(SiblingReviews.Search search) {
            var review = reviews.stream()
                    .filter(each -> each.code().equals(search.entry())
                            && (search.edition() == null || each.edition().equals(search.edition())))
                    .findFirst()
                    .orElseThrow();
            return new Sibling(
                    product.sku().value(),
                    product.subject().name(),
                    product.model(),
                    product.manufacturer(),
                    product.vendor(),
                    review.status());
        }
    }

    @Override
    public SiblingReviews siblings(SiblingReviews.Search search) {
        var found = and(
                ReviewConditions.products(search.company()),
                ProductMarks.hasReview(search.company(), search.extent(), search.entry()),
                ne("_id", ProductId.of(search.company(), search.sku()).toString()),
                elemMatch(
                        "reviews",
                        new GivenConditions(eq("code", search.entry()))
                                .eq("edition", search.edition())
                                .all()),
                not(elemMatch("assessment.productDecisions", prevailing(search))));
        var first = collection
                .find(found, ReviewedRow.class)
                .projection(include("product", "reviews"))
                .sort(ascending("_id"))
                .limit(search.limit())
                .map(row -> row.toSibling(search))
                .into(new ArrayList<>());
        var count = first.size() < search.limit() ? first.size() : collection.countDocuments(found);
        return new SiblingReviews(search.extent(), count, first);
    }

    private static Bson prevailing(SiblingReviews.Search search) {
        var moreSpecific = Arrays.stream(Scope.values())
                .filter(scope -> scope.compareTo(search.extent().scope()) < 0)
                .map(Scope::name)
                .toList();
        return new GivenConditions(
                        eq("reopened", null),
                        eq("decision.entry.code", search.entry()),
                        in("decision.extent.scope", moreSpecific))
                .eq("decision.entry.edition", search.edition())
                .all();
    }

    @Override
    public Map<UUID, Fate> fates(String company, Collection<UUID> decisions) {
        var ids = decisions.stream().map(UUID::toString).toList();
        var fates = new HashMap<UUID, Fate>();
        collection
                .aggregate(
                        List.of(
                                match(and(
                                        ReviewConditions.products(company),
                                        ProductMarks.has(company, Mark.DECISION, ids))),
                                project(include("ruledBy")),
                                unwind("$ruledBy"),
                                match(in("ruledBy.decision", ids)),
                                group(
                                        new Document("decision", "$ruledBy.decision")
                                                .append("stands", "$ruledBy.stands"),
                                        sum("n", 1L))),
                        Document.class)
                .forEach(group -> fates.merge(
                        UUID.fromString(group.get("_id", Document.class).getString("decision")),
                        fate(group),
                        MongoReviews::plus));
        return fates;
    }

    private static Fate fate(Document group) {
        var n = group.get("n", Number.class).longValue();
        return group.get("_id", Document.class).getBoolean("stands") ? new Fate(n, 0) : new Fate(0, n);
    }

    private static Fate plus(Fate one, Fate other) {
        return new Fate(one.standing() + other.standing(), one.reopened() + other.reopened());
    }
}
