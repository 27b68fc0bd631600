package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
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
            "causeKind",
            "causeId",
            "status",
            "before",
            "arrived",
            "lastLineAt",
            "announced",
            "announcedAt",
            "createdAt",
            "version"));

    private final MongoCollection<AlertDocument> collection;

    MongoOpenAlerts(MongoDatabase database) {
        collection = database.getCollection("alerts", AlertDocument.class);
    }

    @Override
    public boolean begin(Alert alert, int linesBefore, Instant dueAt) {
        try {
            return collection
                    .insertOne(AlertDocument.begin(alert, linesBefore, dueAt))
                    .wasAcknowledged();
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failed;
        }
    }

    @Override
    public Optional<CollectionProgress> progress(AlertId id) {
        return progress(collection.find(is(id)));
    }

    @Override
    public Optional<CollectionProgress> add(AlertId id, AlertLine line, Instant now, int capacity) {
        var takesIt = and(is(id), collecting(), lt("arrived", capacity), ne("lines.key", line.key()));
        var added = combine(
                push("lines", LineDocument.of(line)), inc("arrived", 1), set("lastLineAt", now), inc("version", 1L));
        return update(takesIt, added).or(() -> progress(collection.find(and(is(id), eq("lines.key", line.key())))));
    }

    @Override
    public Optional<CollectionProgress> announce(AlertId id, Announced announced) {
        var known = combine(set("announced", announced.count()), set("announcedAt", announced.at()));
        return update(and(is(id), collecting()), known);
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
        var fields = LineDocument.of(line).revisable().entrySet().stream()
                .map(field -> set("lines.$[line]." + field.getKey(), field.getValue()));
        collection.updateOne(
                unsent,
                combine(Stream.concat(fields, Stream.of(inc("version", 1L))).toList()),
                ofTheObligation);
    }

    @Override
    public void setDue(CollectionProgress checked, Instant at) {
        var announced = checked.announced();
        var asItWasRead = eq("announcedAt", announced == null ? null : announced.at());
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
