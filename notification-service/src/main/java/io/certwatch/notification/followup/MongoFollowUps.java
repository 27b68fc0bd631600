package io.certwatch.notification.followup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.followup.FollowUp.State;
import io.certwatch.notification.followup.FollowUp.Unanswered;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.work.SharedWork;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoFollowUps implements FollowUps {
    private static final int AT_ONCE = 100;

    public record FollowUpDocument(
            @BsonId String key,
            String company,
            String alert,
            @Nullable String vendor,
            Instant since,
            State state,
            int step,
            @Nullable Instant due,
            Instant lastMessageAt,
            List<Unanswered> unanswered,
            long version) {

        static FollowUpDocument of(FollowUp followUp) {
            return new FollowUpDocument(
                    keyOf(followUp.alert()),
                    followUp.alert().company(),
                    followUp.alert().value(),
                    followUp.vendor(),
                    followUp.since(),
                    followUp.state(),
                    followUp.step(),
                    followUp.due(),
                    followUp.lastMessageAt(),
                    followUp.unanswered(),
                    followUp.version());
        }

        FollowUp toFollowUp() {
            return new FollowUp(
                    AlertId.parse(company, alert), vendor, since, state, step, due, lastMessageAt, unanswered, version);
        }
    }

    private final MongoCollection<FollowUpDocument> collection;
    private final SharedWork<FollowUpDocument, FollowUpDocument> beginnings = new SharedWork<>(AT_ONCE, this::begin);

    MongoFollowUps(MongoDatabase database) {
        collection = database.getCollection("followUps", FollowUpDocument.class);
        collection.createIndex(ascending("due"), new IndexOptions().sparse(true));
        collection.createIndex(ascending("state", "company", "vendor"));
    }

    @Override
    public void begin(FollowUp begun) {
        beginnings.on(FollowUpDocument.of(begun));
    }

    private List<FollowUpDocument> begin(List<FollowUpDocument> begun) {
        DuplicateKeys.skip(() -> collection.insertMany(begun, new InsertManyOptions().ordered(false)));
        return begun;
    }

    @Override
    public void remove(AlertId alert) {
        collection.deleteOne(and(eq("_id", keyOf(alert)), ne("state", State.SILENT.name())));
    }

    @Override
    public Optional<FollowUp> find(AlertId alert) {
        return Optional.ofNullable(collection.find(eq("_id", keyOf(alert))).first())
                .map(FollowUpDocument::toFollowUp);
    }

    @Override
    public List<FollowUp> due(Instant now, int limit) {
        return collection
                .find(lte("due", now))
                .sort(ascending("due"))
                .limit(limit)
                .map(FollowUpDocument::toFollowUp)
                .into(new ArrayList<>());
    }

    @Override
    public List<String> companiesWithSilentVendors() {
        return collection.distinct("company", silent(), String.class).into(new ArrayList<>());
    }

    @Override
    public List<String> silentVendors(String company, int limit, @Nullable String after) {
        var wanted = and(silent(), eq("company", company), gt("vendor", after == null ? "" : after));
        return collection
                .withDocumentClass(Document.class)
                .aggregate(List.of(
                        Aggregates.match(wanted),
                        Aggregates.group("$vendor"),
                        Aggregates.sort(ascending("_id")),
                        Aggregates.limit(limit)))
                .map(vendor -> vendor.getString("_id"))
                .into(new ArrayList<>());
    }

    @Override
    public List<FollowUp> silent(String company, String vendor) {
        return collection
                .find(and(silent(), eq("company", company), eq("vendor", vendor)))
                .map(FollowUpDocument::toFollowUp)
                .into(new ArrayList<>());
    }

    @Override
    public boolean replace(FollowUp changed) {
        var asItWasRead = and(eq("_id", keyOf(changed.alert())), eq("version", changed.version() - 1));
        return collection.replaceOne(asItWasRead, FollowUpDocument.of(changed)).getMatchedCount() == 1;
    }

    private static Bson silent() {
        return eq("state", State.SILENT.name());
    }

    private static String keyOf(AlertId alert) {
        return alert.company() + "/" + alert.value();
    }
}
