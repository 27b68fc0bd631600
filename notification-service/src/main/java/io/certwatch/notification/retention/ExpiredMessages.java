package io.certwatch.notification.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** The texts of messages. Who got one, when, and what the mail server said stays with the delivery. */
final class ExpiredMessages implements ExpiringData {

    private static final String MESSAGE = "message";
    private static final String PLANNED = "delivery.plannedAt";
    /** Of a delivery that is not settled. */
    private static final String DUE = "delivery.due";

    private final MongoCollection<Document> deliveries;
    private final String kind;
    private final Duration kept;

    ExpiredMessages(MongoDatabase database, String collection, String kind, Duration kept) {
        this.deliveries = database.getCollection(collection);
        this.kind = kind;
        this.kept = kept;
        deliveries.createIndex(ascending(PLANNED), new IndexOptions().partialFilterExpression(exists(MESSAGE)));
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Duration kept() {
        return kept;
    }

    @Override
    public Deletion delete(Part part) {
        var found = deliveries
                .find(and(old(part), nin("delivery.alert.company", part.held())))
                .projection(include(PLANNED))
                .sort(ascending(PLANNED))
                .limit(part.most())
                .into(new ArrayList<>());
        if (found.isEmpty()) return Deletion.last(0);
        var keys = found.stream().map(delivery -> delivery.getString("_id")).toList();
        var deleted = deliveries
                .updateMany(and(in("_id", keys), old(part)), unset(MESSAGE))
                .getModifiedCount();
        return found.size() < part.most() ? Deletion.last(deleted) : new Deletion(deleted, plannedAt(found.getLast()));
    }

    /** A delivery that is planned again meanwhile is not old any more. */
    private static Bson old(Part part) {
        var filters = new ArrayList<>(List.of(exists(MESSAGE), lt(PLANNED, part.before()), eq(DUE, null)));
        if (part.after() != null) filters.add(gte(PLANNED, Instant.parse(part.after())));
        return and(filters);
    }

    private static String plannedAt(Document delivery) {
        return delivery.get("delivery", Document.class)
                .getDate("plannedAt")
                .toInstant()
                .toString();
    }
}
