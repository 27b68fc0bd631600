package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.count;
import static com.mongodb.client.model.Aggregates.facet;
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
import com.mongodb.client.model.Facet;
import io.certwatch.product.obligation.DueRule;
import io.certwatch.product.product.Summaries;
import io.certwatch.product.product.Summary;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Counts in two passes over a company's products: the vendors may not fit into one document (16 MB), which is all
 * that {@code $facet} returns.
 */
@Component
final class MongoSummaries implements Summaries {

    private final MongoCollection<Document> collection;

    MongoSummaries(MongoDatabase database) {
        this.collection = database.getCollection(ProductCollection.NAME);
    }

    @Override
    public Summary of(String company) {
        var listed = match(and(eq("company", company), eq("removed", false)));
        var counted = collection
                .aggregate(List.of(
                        listed,
                        project(include("assessment", "obligations", "reviews", ProductDocument.PENDING_PLACE)),
                        facet(
                                new Facet("products", count("n")),
                                new Facet("pending", match(ProductFilters.pending()), count("n")),
                                counted("verdicts", "$assessment.judgement.verdict"),
                                counted("bases", "$assessment.judgement.basis"),
                                counted(
                                        "entries",
                                        "$assessment.judgement.findings.entry",
                                        unwind("$assessment.judgement.findings"),
                                        match(eq("assessment.judgement.findings.verdict", "REQUIRED"))),
                                counted("obligations", "$obligations.status", unwind("$obligations")),
                                counted(
                                        "due",
                                        "$obligations.requirement.due",
                                        unwind("$obligations"),
                                        match(in("obligations.status", "OPEN", "IN_PROGRESS"))),
                                counted("reviews", "$reviews.status", unwind("$reviews")))))
                .first();
        return counted == null
                ? NOTHING
                : summary(
                        counted,
                        byKey(collection.aggregate(List.of(listed, counted("$product.vendor"))), Object::toString));
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

    private static final Summary NOTHING =
            new Summary(0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    private static Facet counted(String name, String by, Bson... before) {
        var stages = new ArrayList<>(List.of(before));
        stages.add(counted(by));
        return new Facet(name, stages);
    }

    private static Bson counted(String by) {
        return group(by, sum("n", 1L));
    }

    private static Summary summary(Document counted, Map<String, Long> vendors) {
        return new Summary(
                number(counted, "products"),
                number(counted, "pending"),
                byKey(counted, "verdicts", Object::toString),
                byKey(counted, "bases", Object::toString),
                byKey(counted, "entries", Object::toString),
                vendors,
                byKey(counted, "obligations", Object::toString),
                byKey(counted, "due", MongoSummaries::month),
                byKey(counted, "reviews", Object::toString));
    }

    private static long number(Document counted, String facet) {
        return counted.getList(facet, Document.class).stream()
                .mapToLong(MongoSummaries::n)
                .sum();
    }

    private static Map<String, Long> byKey(Document counted, String facet, Function<Object, String> name) {
        return byKey(counted.getList(facet, Document.class), name);
    }

    private static Map<String, Long> byKey(Iterable<Document> groups, Function<Object, String> name) {
        var counts = new TreeMap<String, Long>();
        for (var group : groups) {
            var key = group.get("_id");
            if (key != null) {
                counts.merge(name.apply(key), n(group), Long::sum);
            }
        }
        return counts;
    }

    private static long n(Document group) {
        return group.get("n", Number.class).longValue();
    }

    private static String month(Object due) {
        var day = LocalDate.ofInstant(((Date) due).toInstant(), ZoneOffset.UTC);
        return day.equals(DueDay.UNKNOWN)
                ? DueRule.BEFORE_MARKET_ENTRY.name()
                : YearMonth.from(day).toString();
    }
}
