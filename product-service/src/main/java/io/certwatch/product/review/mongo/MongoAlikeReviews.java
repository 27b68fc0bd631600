package io.certwatch.product.review.mongo;

import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.decision.Review.Status;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.review.AlikeReviews;
import io.certwatch.product.review.ReviewFilter;
import io.certwatch.product.review.ReviewFilter.Alike;
import io.certwatch.product.review.ReviewQueue.QueuedReview;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One line for each vendor of a group, because all of them may not fit into one document (16 MB). */
@Component
final class MongoAlikeReviews implements AlikeReviews {

    private final MongoCollection<ProductDocument> collection;

    MongoAlikeReviews(MongoDatabase database) {
        this.collection = ProductCollection.in(database);
    }

    @Override
    public List<Tally> count(ReviewFilter filter) {
        var wanted = ReviewConditions.wanted(filter, null);
        var same = new Document("group", "$" + ReviewConditions.GROUP)
                .append("series", "$" + ReviewConditions.SERIES)
                .append("status", "$" + ReviewConditions.STATUS)
                .append("vendor", "$product.vendor");
        return collection
                .aggregate(
                        List.of(
                                match(and(ReviewConditions.products(filter), wanted)),
                                project(include("product.sku", "product.vendor", "reviews")),
                                unwind("$reviews"),
                                match(wanted),
                                group(same, sum("count", 1L), min("sku", "$product.sku"))),
                        Document.class)
                .map(MongoAlikeReviews::tally)
                .into(new ArrayList<>());
    }

    private static Tally tally(Document counted) {
        var same = counted.get("_id", Document.class);
        return new Tally(
                new Alike(same.getString("group"), same.getString("series")),
                Status.valueOf(same.getString("status")),
                same.getString("vendor"),
                counted.get("count", Number.class).longValue(),
                counted.getString("sku"));
    }

    @Override
    public List<QueuedReview> ofProducts(String company, Collection<String> skus) {
        var ids =
                skus.stream().map(sku -> ProductId.of(company, sku).toString()).toList();
        return collection
                .aggregate(
                        List.of(
                                match(and(in("_id", ids), eq("removed", false))),
                                project(include(ReviewRow.FIELDS)),
                                unwind("$reviews")),
                        ReviewRow.class)
                .map(ReviewRow::toReview)
                .into(new ArrayList<>());
    }
}
