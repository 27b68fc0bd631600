package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Aggregates.limit;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Filters.size;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.ReturnDocument;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCounts;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.AlertSummary;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.alert.Settlement;
import io.certwatch.notification.alert.VendorFilter;
import io.certwatch.notification.alert.WithoutRecipient;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.mongo.ConditionalUpdates;
import io.certwatch.platform.mongo.ConditionalUpdates.ConditionalUpdate;
import io.certwatch.platform.mongo.SharedUpdates;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.work.SharedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoAlerts implements Alerts {
    private static final String COLLECTION = "alerts";
    /** Alerts may be large. */
    private static final int READ_AT_ONCE = 8;

    private final MongoCollection<AlertDocument> collection;
    private final SharedWork<AlertId, Optional<Alert>> readings = new SharedWork<>(READ_AT_ONCE, this::findEach);
    private final SharedUpdates<AlertDocument> settlements;
    private final ConditionalUpdates<AlertDocument> sealings;
    private final CountAlerts countAlerts;
    private final Outbox outbox;
    private final EventForms<WithoutRecipient> outgoing;

    MongoAlerts(MongoDatabase database, Outbox outbox, EventForms<WithoutRecipient> outgoing) {
        this.collection = AlertDocument.collection(database);
        this.settlements = new SharedUpdates<>(collection);
        this.sealings = new ConditionalUpdates<>(collection);
        this.countAlerts = new CountAlerts(collection);
        this.outbox = outbox;
        this.outgoing = outgoing;
        collection.createIndex(ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(descending("company", "createdAt", "id"));
        collection.createIndex(ascending("status", "company", "vendor"));
        collection.createIndex(ascending("company", "cause.id"));
        collection.createIndex(ascending("company", "status"));
    }

    /** Each delivery reads its alert. */
    @Override
    public Optional<Alert> find(AlertId id) {
        return readings.on(id);
    }

    private List<Optional<Alert>> findEach(List<AlertId> ids) {
        var found = find(ids).stream().collect(Collectors.toMap(Alert::id, Function.identity()));
        return ids.stream().map(id -> Optional.ofNullable(found.get(id))).toList();
    }

    @Override
    public List<Alert> find(Collection<AlertId> ids) {
        return collection.find(areAny(ids)).map(AlertDocument::toAlert).into(new ArrayList<>());
    }

    @Override
    public List<AlertSummary> page(Query query, int limit, @Nullable Position after) {
        var wanted = new ArrayList<Bson>(List.of(eq("company", query.company())));
        if (query.status() != null) {
            wanted.add(eq("status", query.status().name()));
        }
        if (query.vendor() != null) {
            wanted.add(vendor(query.vendor()));
        }
        if (query.cause() != null) {
            wanted.add(eq("cause.id", query.cause()));
        }
        if (after != null) {
            wanted.add(or(
                    lt("createdAt", after.createdAt()), and(eq("createdAt", after.createdAt()), lt("id", after.id()))));
        }
        var summaries = List.of(
                match(and(wanted)), sort(descending("createdAt", "id")), limit(limit), project(SummaryDocument.FORM));
        return collection
                .aggregate(summaries, SummaryDocument.class)
                .map(SummaryDocument::toSummary)
                .into(new ArrayList<>());
    }

    private static Bson vendor(VendorFilter filter) {
        return filter.isPart() ? regex("vendor", Pattern.quote(filter.text()), "i") : eq("vendor", filter.text());
    }

    @Override
    public AlertCounts counts(String company, Set<String> reachable) {
        return countAlerts.of(company, reachable);
    }

    @Override
    public long waitingProducts(String company, String vendor) {
        return countAlerts.waitingProducts(company, vendor);
    }

    @Override
    public List<AlertId> due(Instant now) {
        return ids(lte("due", now));
    }

    @Override
    public List<AlertId> withoutContact(String company, String vendor) {
        return ids(and(noContact(), eq("company", company), eq("vendor", vendor)));
    }

    @Override
    public List<AlertId> withoutContact() {
        return ids(noContact());
    }

    @Override
    public Set<AlertId> seal(List<Alert> alerts, Instant now) {
        var made =
                sealings.write(alerts.stream().map(alert -> sealing(alert, now)).toList());
        var sealed = IntStream.range(0, alerts.size())
                .filter(made::get)
                .mapToObj(alerts::get)
                .toList();
        var withEvents = sealed.stream()
                .filter(alert -> withoutRecipient(alert, now).isPresent())
                .map(alert -> AlertDocument.key(alert.id()))
                .toList();
        if (!withEvents.isEmpty()) {
            outbox.enqueue(COLLECTION, withEvents);
        }
        return sealed.stream().map(Alert::id).collect(Collectors.toSet());
    }

    private ConditionalUpdate sealing(Alert alert, Instant now) {
        return new ConditionalUpdate(
                AlertDocument.key(alert.id()),
                eq("version", alert.version()),
                createSealUpdate(alert, now, events(alert, now)));
    }

    private List<OutgoingEvent> events(Alert sealed, Instant now) {
        return withoutRecipient(sealed, now).map(outgoing::of).orElse(List.of());
    }

    private static Optional<WithoutRecipient> withoutRecipient(Alert sealed, Instant now) {
        return WithoutRecipient.of(sealed, sealed.version() + 1, now);
    }

    private Bson createSealUpdate(Alert alert, Instant now, List<OutgoingEvent> events) {
        var changes = new ArrayList<Bson>(List.of(
                set("status", alert.status().name()),
                set("recipients", alert.recipients()),
                inc("version", 1L),
                alert.status() == AlertStatus.PLANNED ? set("due", now) : unset("due")));
        if (!events.isEmpty()) {
            changes.add(outbox.push(events));
        }
        return combine(changes);
    }

    @Override
    public boolean resend(Alert alert, Instant now) {
        var asItWasRead = and(is(alert.id()), eq("version", alert.version()), ne("status", AlertStatus.PLANNED.name()));
        var planned = combine(
                set("status", AlertStatus.PLANNED.name()),
                set("lines", alert.lines()),
                set("recipients", alert.recipients()),
                set("sending", alert.sending()),
                set("settled", Map.of()),
                unset("deliveries"),
                inc("version", 1L),
                set("due", now));
        return collection.updateOne(asItWasRead, planned).getMatchedCount() == 1;
    }

    @Override
    public void markDispatched(Collection<AlertId> ids) {
        collection.updateMany(and(areAny(ids), ne("status", AlertStatus.COLLECTING.name())), unset("due"));
    }

    @Override
    public void expect(AlertId id, int deliveries) {
        collection.updateOne(is(id), set("deliveries", deliveries));
    }

    @Override
    public Optional<AlertStatus> settle(AlertId id, String delivery, Settlement settlement) {
        var after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(exclude("lines"));
        var alert = collection.findOneAndUpdate(is(id), set("settled." + delivery, settlement.name()), after);
        if (alert == null) return Optional.empty();
        var status = AlertStatus.after(alert.settled().values(), alert.expectedDeliveries());
        var changes = status != alert.status()
                && collection.updateOne(is(id), set("status", status.name())).getModifiedCount() == 1;
        return changes ? Optional.of(status) : Optional.empty();
    }

    @Override
    public Optional<AlertStatus> settleOnly(AlertId id, String delivery, Settlement settlement) {
        var status = AlertStatus.after(List.of(settlement), 1);
        var isOnly = and(
                eq("status", AlertStatus.PLANNED.name()),
                size("recipients", 1),
                exists("deliveries", false),
                eq("settled", new Document()));
        var settled = combine(set("settled." + delivery, settlement.name()), set("status", status.name()));
        return settlements.update(AlertDocument.key(id), isOnly, settled)
                ? Optional.of(status)
                : settle(id, delivery, settlement);
    }

    private List<AlertId> ids(Bson filter) {
        return collection
                .withDocumentClass(Document.class)
                .find(filter)
                .projection(include("company", "id"))
                .map(found -> AlertId.parse(found.getString("company"), found.getString("id")))
                .into(new ArrayList<>());
    }

    private static Bson noContact() {
        return eq("status", AlertStatus.NO_CONTACT.name());
    }

    private static Bson areAny(Collection<AlertId> ids) {
        return in("_id", ids.stream().map(AlertDocument::key).toList());
    }

    private static Bson is(AlertId id) {
        return eq("_id", AlertDocument.key(id));
    }
}
