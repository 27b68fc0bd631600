package io.certwatch.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.notification.delivery.mongo.DeliveryDocument.AttemptDocument;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoDeliveries implements Deliveries {
    private static final String COLLECTION = "deliveries";

    private final MongoCollection<DeliveryDocument> collection;
    private final Outbox outbox;
    private final Function<DeliverySettled, OutgoingEvent> outgoing;

    MongoDeliveries(MongoDatabase database, Outbox outbox, Function<DeliverySettled, OutgoingEvent> outgoing) {
        this.collection = database.getCollection(COLLECTION, DeliveryDocument.class);
        this.outbox = outbox;
        this.outgoing = outgoing;
        collection.createIndex(ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(ascending("claim"), new IndexOptions().sparse(true));
    }

    @Override
    public void plan(List<Delivery> planned) {
        var documents = planned.stream().map(DeliveryDocument::of).toList();
        try {
            collection.insertMany(documents, new InsertManyOptions().ordered(false));
        } catch (MongoBulkWriteException failed) {
            var other = failed.getWriteErrors().stream()
                    .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY);
            if (other || failed.getWriteConcernError() != null) {
                throw failed;
            }
        }
    }

    @Override
    public List<Delivery> find(String company, Collection<String> ids) {
        var keys = ids.stream().map(id -> DeliveryDocument.key(company, id)).toList();
        return collection
                .find(in("_id", keys))
                .map(DeliveryDocument::toDelivery)
                .into(new ArrayList<>());
    }

    @Override
    public List<Claimed> claim(Collection<Delivery> wanted, Instant now, Instant until) {
        var keys = wanted.stream()
                .map(delivery -> DeliveryDocument.key(delivery.company(), delivery.id()))
                .toList();
        return claimKeys(keys, now, until);
    }

    @Override
    public List<Claimed> claim(Instant now, Instant until, int limit) {
        var due = collection
                .find(lte("due", now))
                .sort(ascending("due"))
                .limit(limit)
                .map(DeliveryDocument::key)
                .into(new ArrayList<>());
        return due.isEmpty() ? List.of() : claimKeys(due, now, until);
    }

    private List<Claimed> claimKeys(List<String> keys, Instant now, Instant until) {
        var claim = UUID.randomUUID().toString();
        collection.updateMany(and(in("_id", keys), lte("due", now)), combine(set("due", until), set("claim", claim)));
        return collection
                .find(and(in("_id", keys), eq("claim", claim)))
                .map(document -> new Claimed(document.toDelivery(), claim, until))
                .into(new ArrayList<>());
    }

    @Override
    public boolean keep(Claimed claimed, Delivery after) {
        return update(claimed, combine(state(after), unset("claim")));
    }

    @Override
    public boolean keep(Claimed claimed, DeliverySettled news) {
        var kept = update(
                claimed, combine(state(news.delivery()), unset("claim"), outbox.push(List.of(outgoing.apply(news)))));
        if (kept) {
            outbox.written(COLLECTION, List.of(key(claimed)));
        }
        return kept;
    }

    @Override
    public Optional<Instant> oldestPending() {
        var oldest = collection.find(exists("due")).sort(ascending("plannedAt")).first();
        return Optional.ofNullable(oldest).map(DeliveryDocument::plannedAt);
    }

    private boolean update(Claimed claimed, Bson change) {
        var stillOurs = and(eq("_id", key(claimed)), eq("claim", claimed.claim()));
        return collection.updateOne(stillOurs, change).getMatchedCount() == 1;
    }

    private static Bson state(Delivery delivery) {
        var attempts = delivery.attempts().stream().map(AttemptDocument::of).toList();
        return combine(
                set("status", delivery.status().name()),
                set("attempts", attempts),
                set("revision", delivery.revision()),
                delivery.due() == null ? unset("due") : set("due", delivery.due()));
    }

    private static String key(Claimed claimed) {
        return DeliveryDocument.key(
                claimed.delivery().company(), claimed.delivery().id());
    }
}
