package io.certwatch.product.inventory.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.edition.Sector;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductCounts;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.inventory.Summaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Counts a company's products by what is stored of each for this purpose. */
final class MongoSummaries implements Summaries {

    private final MongoCollection<Document> collection;

    MongoSummaries(MongoDatabase database) {
        this.collection = database.getCollection(ProductCollection.NAME);
    }

    @Override
    public CountedGroups countProducts(String company, @Nullable Sector sector) {
        var products = and(eq("company", company), eq("removed", false));
        return new CountedGroups(collection
                .aggregate(List.of(match(products), group("$" + ProductDocument.COUNTED, sum("n", 1L))))
                .map(group -> new CountedGroups.Alike(ProductCounts.read(group.getString("_id")), n(group)))
                .into(new ArrayList<>())
                .stream()
                .filter(alike -> sector == null || alike.counts().sectors().containsKey(sector))
                .toList());
    }

    @Override
    public Map<String, Long> findings(String company, String edition) {
        var counts = new TreeMap<String, Long>();
        var under = eq("assessment.judgement.findings.edition", edition);
        collection
                .aggregate(List.of(
                        match(and(eq("company", company), eq("removed", false), under)),
                        project(include("assessment")),
                        unwind("$assessment.judgement.findings"),
                        match(under),
                        group("$assessment.judgement.findings.entry", sum("n", 1L))))
                .forEach(group -> counts.put(group.getString("_id"), n(group)));
        return counts;
    }

    private static long n(Document group) {
        return group.get("n", Number.class).longValue();
    }
}
