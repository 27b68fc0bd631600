package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.unwind;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.computed;

import com.mongodb.client.MongoCollection;
import io.certwatch.notification.alert.AlertCounts;
import io.certwatch.notification.alert.AlertCounts.WaitingVendor;
import io.certwatch.notification.alert.AlertStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Counts the alerts of a company in the database. */
final class CountAlerts {
    private static final String COUNT = "count";
    private static final String PRODUCTS = "products";

    private static final List<String> REACHED_NOBODY = names(AlertStatus::hasReachedNobody);
    private static final List<String> TOLD =
            names(status -> status == AlertStatus.PLANNED || status == AlertStatus.SENT);

    private final MongoCollection<Document> alerts;

    CountAlerts(MongoCollection<?> alerts) {
        this.alerts = alerts.withDocumentClass(Document.class);
    }

    AlertCounts of(String company, Set<String> reachable) {
        var statuses = new HashMap<AlertStatus, Long>();
        counts(List.of(match(eq("company", company)), counting("$status")))
                .forEach((status, count) -> statuses.put(AlertStatus.valueOf(status), count));
        return new AlertCounts(statuses, vendorsWithoutContact(company, reachable));
    }

    long waitingProducts(String company, String vendor) {
        var waiting =
                match(and(eq("status", AlertStatus.NO_CONTACT.name()), eq("company", company), eq("vendor", vendor)));
        return products(waiting).getOrDefault(vendor, 0L);
    }

    private List<WaitingVendor> vendorsWithoutContact(String company, Set<String> reachable) {
        var isUnreachable = nin("vendor", reachable);
        var untold = match(or(
                and(eq("status", AlertStatus.NO_CONTACT.name()), eq("company", company)),
                and(in("status", REACHED_NOBODY), eq("company", company), isUnreachable, ne("vendor", null))));
        var told = match(and(in("status", TOLD), eq("company", company), isUnreachable, ne("vendor", null)));
        var alertsOf = counts(List.of(untold, counting("$vendor")));
        var productsOf = products(untold);
        var vendors = new TreeSet<>(alertsOf.keySet());
        vendors.addAll(counts(List.of(told, counting("$vendor"))).keySet());
        return vendors.stream()
                .map(vendor -> new WaitingVendor(
                        vendor,
                        alertsOf.getOrDefault(vendor, 0L),
                        productsOf.getOrDefault(vendor, 0L),
                        reachable.contains(vendor)))
                .toList();
    }

    /** By vendor. */
    private Map<String, Long> products(Bson waiting) {
        return counts(List.of(
                waiting,
                unwind("$lines"),
                match(eq("lines.takenOut", false)),
                group("$vendor", addToSet(PRODUCTS, "$lines.product.sku")),
                project(computed(COUNT, new Document("$size", "$" + PRODUCTS)))));
    }

    private static Bson counting(String by) {
        return group(by, sum(COUNT, 1L));
    }

    private Map<String, Long> counts(List<Bson> stages) {
        var counts = new HashMap<String, Long>();
        for (var group : alerts.aggregate(stages).into(new ArrayList<>())) {
            counts.put(group.getString("_id"), group.get(COUNT, Number.class).longValue());
        }
        return counts;
    }

    private static List<String> names(Predicate<AlertStatus> some) {
        return Arrays.stream(AlertStatus.values()).filter(some).map(Enum::name).toList();
    }
}
