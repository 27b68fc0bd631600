package io.certwatch.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliverySettled;
import io.certwatch.notification.delivery.WrittenMessage;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.SharedUpdates;
import io.certwatch.platform.mongo.StoredAs;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Repository;

@Repository
class MongoDeliveries implements Deliveries {
    private static final String ALERTS = "deliveries";
    private static final String CONFIRMATIONS = "confirmation-requests";
    private static final String DECISIONS = "decision-letters";
    private static final String DUE = "delivery.due";
    private static final String MESSAGE = "message";

    /** A message may be large, and most readers do not want it. */
    private static final Bson WITHOUT_MESSAGE = exclude(MESSAGE);

    public record DeliveryDocument(
            @BsonId String key, Delivery delivery, @Nullable MessageDocument message) {

        static DeliveryDocument of(Delivery delivery) {
            return new DeliveryDocument(keyOf(delivery.company(), delivery.id()), delivery, null);
        }
    }

    private final String name;
    private final MongoCollection<DeliveryDocument> collection;
    private final SharedUpdates<DeliveryDocument> updates;
    private final Outbox outbox;
    private final EventForms<DeliverySettled> outgoing;

    @Autowired
    MongoDeliveries(MongoDatabase database, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        this(database, ALERTS, outbox, outgoing);
    }

    private MongoDeliveries(MongoDatabase database, String name, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        this.name = name;
        this.collection = StoredAs.in(database, StoredAs.text(ZoneId.class, ZoneId::getId, ZoneId::of))
                .getCollection(name, DeliveryDocument.class);
        this.updates = new SharedUpdates<>(collection);
        this.outbox = outbox;
        this.outgoing = outgoing;
        collection.createIndex(ascending(DUE), new IndexOptions().sparse(true));
        collection.createIndex(ascending("claim"), new IndexOptions().sparse(true));
        collection.createIndex(ascending("delivery.id"));
    }

    /** The requests to confirm an address, of which no event is published. */
    static MongoDeliveries ofConfirmations(
            MongoDatabase database, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        return new MongoDeliveries(database, CONFIRMATIONS, outbox, outgoing);
    }

    /** The messages about decisions, of which no event is published. */
    static MongoDeliveries ofDecisions(MongoDatabase database, Outbox outbox, EventForms<DeliverySettled> outgoing) {
        return new MongoDeliveries(database, DECISIONS, outbox, outgoing);
    }

    @Override
    public void plan(List<Delivery> planned) {
        var documents = planned.stream().map(DeliveryDocument::of).toList();
        DuplicateKeys.skip(() -> collection.insertMany(documents, new InsertManyOptions().ordered(false)));
    }

    @Override
    public boolean replace(Delivery settled, Delivery after) {
        return replace(settled, set("delivery", after));
    }

    @Override
    public boolean replace(Delivery settled, DeliverySettled news) {
        var change = combine(set("delivery", news.delivery()), outbox.push(outgoing.of(news)));
        var replaced = replace(settled, change);
        if (replaced) {
            outbox.enqueue(name, List.of(keyOf(settled.company(), settled.id())));
        }
        return replaced;
    }

    private boolean replace(Delivery settled, Bson change) {
        var asItWasRead =
                and(eq("_id", keyOf(settled.company(), settled.id())), eq("delivery.revision", settled.revision()));
        return collection.updateOne(asItWasRead, change).getMatchedCount() == 1;
    }

    @Override
    public List<Delivery> find(String company, Collection<String> ids) {
        var keys = ids.stream().map(id -> keyOf(company, id)).toList();
        return collection
                .find(in("_id", keys))
                .projection(WITHOUT_MESSAGE)
                .map(DeliveryDocument::delivery)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<Delivery> withId(String id) {
        var found = collection
                .find(eq("delivery.id", id))
                .projection(WITHOUT_MESSAGE)
                .first();
        return Optional.ofNullable(found).map(DeliveryDocument::delivery);
    }

    @Override
    public Optional<WrittenMessage> message(String company, String id) {
        return Optional.ofNullable(
                        collection.find(eq("_id", keyOf(company, id))).first())
                .map(DeliveryDocument::message)
                .map(MessageDocument::toMessage);
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
                .projection(WITHOUT_MESSAGE)
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
                .projection(WITHOUT_MESSAGE)
                .map(document -> new Claimed(document.delivery(), claim, until))
                .into(new ArrayList<>());
    }

    @Override
    public boolean keep(Claimed claimed, Delivery after) {
        return update(claimed, combine(set("delivery", after), unset("claim")));
    }

    @Override
    public boolean keep(Claimed claimed, DeliverySettled news) {
        var message = news.message();
        var settled = combine(set("delivery", news.delivery()), unset("claim"), outbox.push(outgoing.of(news)));
        var kept = update(
                claimed, message == null ? settled : combine(settled, set(MESSAGE, MessageDocument.of(message))));
        if (kept) {
            outbox.enqueue(name, List.of(key(claimed)));
        }
        return kept;
    }

    @Override
    public Optional<Instant> oldestPending() {
        var oldest = collection
                .find(exists(DUE))
                .projection(WITHOUT_MESSAGE)
                .sort(ascending("delivery.plannedAt"))
                .first();
        return Optional.ofNullable(oldest).map(document -> document.delivery().plannedAt());
    }

    private boolean update(Claimed claimed, Bson change) {
        return updates.update(key(claimed), eq("claim", claimed.claim()), change);
    }

    private static String key(Claimed claimed) {
        return keyOf(claimed.delivery().company(), claimed.delivery().id());
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
