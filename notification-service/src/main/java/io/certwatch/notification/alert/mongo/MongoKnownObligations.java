package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Sorts.orderBy;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.ObligationChange;
import io.certwatch.notification.alert.ObligationChange.Transition;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoKnownObligations implements KnownObligations {

    public record ObligationDocument(@BsonId String key, KnownObligation obligation) {}

    private static final List<String> CLOSED = Arrays.stream(Transition.values())
            .filter(Transition::closes)
            .map(Enum::name)
            .toList();

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<ObligationDocument> collection;

    MongoKnownObligations(MongoDatabase database) {
        collection = database.getCollection("obligations", ObligationDocument.class);
        collection.createIndex(ascending("obligation.company", "obligation.subject.sku"));
        collection.createIndex(ascending("obligation.company", "obligation.subject.entry"));
        collection.createIndex(ascending("obligation.company", "obligation.vendor"));
    }

    @Override
    public Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(collection
                        .find(eq("_id", KnownObligation.key(company, id)))
                        .first())
                .map(ObligationDocument::obligation);
    }

    @Override
    public List<KnownObligation> find(String company, Collection<String> ids) {
        return withKeys(ids.stream().map(id -> KnownObligation.key(company, id)));
    }

    @Override
    public List<KnownObligation> of(Collection<ObligationChange> changes) {
        return withKeys(changes.stream().map(ObligationChange::key));
    }

    @Override
    public List<KnownObligation> ofProduct(String company, String sku) {
        return collection
                .find(and(eq("obligation.company", company), eq("obligation.subject.sku", sku)))
                .sort(ascending("_id"))
                .map(ObligationDocument::obligation)
                .into(new ArrayList<>());
    }

    /** Reads until it meets one product more. */
    @Override
    public List<KnownObligation> afterProduct(String company, @Nullable String sku, int products) {
        var wanted = new ArrayList<>(
                List.of(eq("obligation.company", company), ne("obligation.transition", Transition.LIFTED.name())));
        if (sku != null) wanted.add(gt("obligation.subject.sku", sku));
        var found = new ArrayList<KnownObligation>();
        var skus = new HashSet<String>();
        try (var all = collection
                .find(and(wanted))
                .sort(ascending("obligation.company", "obligation.subject.sku"))
                .cursor()) {
            while (all.hasNext()) {
                var next = all.next().obligation();
                skus.add(next.subject().sku());
                if (skus.size() > products) break;
                found.add(next);
            }
        }
        return found;
    }

    @Override
    public List<KnownObligation> openOf(String company, String vendor, int limit) {
        return collection
                .find(and(
                        eq("obligation.company", company),
                        eq("obligation.vendor", vendor),
                        nin("obligation.transition", CLOSED)))
                .sort(orderBy(descending("obligation.at"), ascending("_id")))
                .limit(limit)
                .map(ObligationDocument::obligation)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> companies() {
        return collection.distinct("company", String.class).into(new ArrayList<>());
    }

    @Override
    public Set<String> entries(String company) {
        return collection
                .distinct("obligation.subject.entry", eq("obligation.company", company), String.class)
                .into(new HashSet<>());
    }

    @Override
    public Set<String> vendorsWithOpen(String company, Collection<String> vendors) {
        var open = and(
                eq("obligation.company", company),
                in("obligation.vendor", vendors),
                nin("obligation.transition", CLOSED));
        return collection.distinct("obligation.vendor", open, String.class).into(new HashSet<>());
    }

    private List<KnownObligation> withKeys(Stream<String> keys) {
        return collection
                .find(in("_id", keys.distinct().toList()))
                .map(ObligationDocument::obligation)
                .into(new ArrayList<>());
    }

    /** If a newer revision is stored, its upsert fails with a duplicate key, which is ignored. */
    @Override
    public void save(Collection<KnownObligation> all) {
        if (!all.isEmpty()) {
            DuplicateKeys.skip(() -> collection.bulkWrite(
                    all.stream().map(MongoKnownObligations::write).toList(), UNORDERED));
        }
    }

    private static WriteModel<ObligationDocument> write(KnownObligation obligation) {
        var document = new ObligationDocument(obligation.key(), obligation);
        var notNewer = and(eq("_id", document.key()), lte("obligation.revision", obligation.revision()));
        return new ReplaceOneModel<>(notNewer, document, new ReplaceOptions().upsert(true));
    }
}
