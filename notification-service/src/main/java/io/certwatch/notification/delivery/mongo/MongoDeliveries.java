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
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoDeliveries implements Deliveries {
    private static final String COLLECTION = "deliveries";
    private static final String DUE = "delivery.due";

    public record DeliveryDocument(@BsonId String key, Delivery delivery) {

        static DeliveryDocument of(Delivery delivery) {
            return new DeliveryDocument(keyOf(delivery.company(), delivery.id()), delivery);
        }
    }

    private final MongoCollection<DeliveryDocument> collection;
    private final Outbox outbox;
    private final Function<DeliverySettled, OutgoingEvent> outgoing;

    MongoDeliveries(MongoDatabase database, Outbox outbox, Function<DeliverySettled, OutgoingEvent> outgoing) {
        this.collection = database.getCollection(COLLECTION, DeliveryDocument.class);
        this.outbox = outbox;
        this.outgoing = outgoing;
        collection.createIndex(ascending(DUE), new IndexOptions().sparse(true));
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
        var keys = ids.stream().map(id -> keyOf(company, id)).toList();
        return collection.find(in("_id", keys)).map(DeliveryDocument::delivery).into(new ArrayList<>());
    }

    @Override
    public List<Claimed> claim(Collection<Delivery> wanted, Instant now, Instant until) {
        var keys = wanted.stream()
                .map(delivery -> keyOf(delivery.company(), delivery.id()))
                .toList();
        return claimKeys(keys, now, until);
    }

    @Override
    public List<Claimed> claim(Instant now, Instant until, int limit) {
        var due = collection
                .find(lte(DUE, now))
                .sort(ascending(DUE))
                .limit(limit)
                .map(DeliveryDocument::key)
                .into(new ArrayList<>());
        return due.isEmpty() ? List.of() : claimKeys(due, now, until);
    }

    private List<Claimed> claimKeys(List<String> keys, Instant now, Instant until) {
        var claim = UUID.randomUUID().toString();
        collection.updateMany(and(in("_id", keys), lte(DUE, now)), combine(set(DUE, until), set("claim", claim)));
        return collection
                .find(and(in("_id", keys), eq("claim", claim)))
                .map(document -> new Claimed(document.delivery(), claim, until))
                .into(new ArrayList<>());
    }

    @Override
    public boolean keep(Claimed claimed, Delivery after) {
        return update(claimed, combine(set("delivery", after), unset("claim")));
    }

    @Override
    public boolean keep(Claimed claimed, DeliverySettled news) {
        var kept = update(
                claimed,
                combine(set("delivery", news.delivery()), unset("claim"), outbox.push(List.of(outgoing.apply(news)))));
        if (kept) {
            outbox.written(COLLECTION, List.of(key(claimed)));
        }
        return kept;
    }

    @Override
    public Optional<Instant> oldestPending() {
        var oldest = collection
                .find(exists(DUE))
                .sort(ascending("delivery.plannedAt"))
                .first();
        return Optional.ofNullable(oldest).map(document -> document.delivery().plannedAt());
    }

    private boolean update(Claimed claimed, Bson change) {
        var stillOurs = and(eq("_id", key(claimed)), eq("claim", claimed.claim()));
        return collection.updateOne(stillOurs, change).getMatchedCount() == 1;
    }

    private static String key(Claimed claimed) {
        return keyOf(claimed.delivery().company(), claimed.delivery().id());
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
