package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.OpenAlerts;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

@Repository
class MongoOpenAlerts implements OpenAlerts {
    private static final List<String> UNPLANNED = Stream.of(AlertStatus.values())
            .filter(AlertStatus::isUnplanned)
            .map(Enum::name)
            .toList();
    private static final List<String> UNSENT = Stream.of(AlertStatus.values())
            .filter(AlertStatus::isUnsent)
            .map(Enum::name)
            .toList();
    /** All fields of the progress; the lines, which may be many, are not loaded. */
    private static final Bson PROGRESS = fields(include(
            "company",
            "id",
            "cause",
            "status",
            "before",
            "arrived",
            "lastLineAt",
            "announced",
            "createdAt",
            "version"));

    private final MongoCollection<AlertDocument> collection;

    MongoOpenAlerts(MongoDatabase database) {
        collection = database.getCollection("alerts", AlertDocument.class);
    }

    @Override
    public boolean begin(Alert alert, int linesBefore, Instant dueAt) {
        return DuplicateKeys.unlessTaken(() -> collection
                .insertOne(AlertDocument.begin(alert, linesBefore, dueAt))
                .wasAcknowledged());
    }

    @Override
    public Optional<CollectionProgress> progress(AlertId id) {
        return progress(collection.find(is(id)));
    }

    @Override
    public Optional<CollectionProgress> add(AlertId id, AlertLine line, Instant now, int capacity) {
        var contained = elemMatch("lines", and(eq("obligation", line.obligation()), eq("revision", line.revision())));
        var takesIt = and(is(id), collecting(), lt("arrived", capacity), nor(contained));
        var added = combine(push("lines", line), inc("arrived", 1), set("lastLineAt", now), inc("version", 1L));
        return update(takesIt, added).or(() -> progress(collection.find(and(is(id), contained))));
    }

    @Override
    public Optional<CollectionProgress> announce(AlertId id, Announced announced) {
        return update(and(is(id), collecting()), set("announced", announced));
    }

    @Override
    public void takeOut(AlertId id, String obligation) {
        var unplanned = and(is(id), in("status", UNPLANNED), eq("lines.obligation", obligation));
        var ofTheObligation = new UpdateOptions().arrayFilters(List.of(eq("line.obligation", obligation)));
        collection.updateOne(
                unplanned, combine(set("lines.$[line].takenOut", true), inc("version", 1L)), ofTheObligation);
    }

    @Override
    public void revise(AlertId id, AlertLine line) {
        var unsent = and(is(id), in("status", UNSENT), eq("lines.obligation", line.obligation()));
        var ofTheObligation = new UpdateOptions().arrayFilters(List.of(eq("line.obligation", line.obligation())));
        var revised = combine(
                set("lines.$[line].product", line.product()),
                set("lines.$[line].edition", line.edition()),
                set("lines.$[line].entry", line.entry()),
                set("lines.$[line].due", line.due()),
                set("lines.$[line].explanation", line.explanation()),
                set("lines.$[line].application", line.application()),
                set("lines.$[line].renewal", line.renewal()),
                inc("version", 1L));
        collection.updateOne(unsent, revised, ofTheObligation);
    }

    @Override
    public void setDue(CollectionProgress checked, Instant at) {
        var announced = checked.announced();
        var asItWasRead = announced == null ? exists("announced", false) : eq("announced.at", announced.at());
        collection.updateOne(and(is(checked.id()), collecting(), asItWasRead), set("due", at));
    }

    private Optional<CollectionProgress> update(Bson filter, Bson update) {
        var after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(PROGRESS);
        return Optional.ofNullable(collection.findOneAndUpdate(filter, update, after))
                .map(AlertDocument::toProgress);
    }

    private static Optional<CollectionProgress> progress(FindIterable<AlertDocument> found) {
        return Optional.ofNullable(found.projection(PROGRESS).first()).map(AlertDocument::toProgress);
    }

    private static Bson is(AlertId id) {
        return eq("_id", AlertDocument.key(id));
    }

    private static Bson collecting() {
        return eq("status", AlertStatus.COLLECTING.name());
    }
}
