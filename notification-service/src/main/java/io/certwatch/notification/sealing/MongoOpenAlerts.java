package io.certwatch.notification.sealing;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Projections.fields;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.CollectionProgress;
import io.certwatch.notification.alert.CollectionProgress.Announced;
import io.certwatch.notification.alert.mongo.AlertDocument;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
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
    private static final List<String> PROGRESS_FIELDS = List.of(
            "company", "id", "cause", "status", "before", "arrived", "lastLineAt", "announced", "createdAt", "version");
    /** All fields of the progress; the lines, which may be many, are not loaded. */
    private static final Bson PROGRESS = include(PROGRESS_FIELDS);
    /** And what identifies each line; {@code takenOut}, because the codec needs every primitive field. */
    private static final Bson PROGRESS_AND_KEYS =
            fields(PROGRESS, include("lines.obligation", "lines.revision", "lines.takenOut"));

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<AlertDocument> collection;

    MongoOpenAlerts(MongoDatabase database) {
        collection = AlertDocument.collection(database);
    }

    @Override
    public Set<AlertId> begin(List<Beginning> alerts) {
        var documents = alerts.stream()
                .map(one -> AlertDocument.begin(one.alert(), one.linesBefore(), one.announced(), one.dueAt()))
                .toList();
        var known = DuplicateKeys.writeAndFindTaken(
                () -> collection.insertMany(documents, new InsertManyOptions().ordered(false)));
        return IntStream.range(0, alerts.size())
                .filter(number -> !known.contains(number))
                .mapToObj(number -> alerts.get(number).alert().id())
                .collect(toSet());
    }

    @Override
    public List<CollectionProgress> progress(Collection<AlertId> ids) {
        if (ids.isEmpty()) return List.of();
        return collection
                .find(in("_id", ids.stream().map(AlertDocument::key).toList()))
                .projection(PROGRESS)
                .map(AlertDocument::toProgress)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<AddedLines> add(AlertId id, List<AlertLine> lines, Instant now, int capacity) {
        return update(takesAll(id, lines, capacity), adding(lines, now))
                .map(progress -> new AddedLines(progress, List.of()))
                .or(() -> addWhatFits(id, lines, now, capacity));
    }

    /** One command adds the lines to all alerts that exist, unless some alert does not take them. */
    @Override
    public Map<AlertId, AddedLines> add(Map<AlertId, List<AlertLine>> lines, Instant now, int capacity) {
        var existing = new LinkedHashMap<AlertId, List<AlertLine>>();
        progress(lines.keySet())
                .forEach(progress -> existing.put(progress.id(), requireNonNull(lines.get(progress.id()))));
        return existing.size() > 1 && addAll(existing, now, capacity)
                ? progress(existing.keySet()).stream()
                        .collect(toMap(CollectionProgress::id, progress -> new AddedLines(progress, List.of())))
                : OpenAlerts.super.add(existing, now, capacity);
    }

    private boolean addAll(Map<AlertId, List<AlertLine>> lines, Instant now, int capacity) {
        var updates = lines.entrySet().stream()
                .map(one -> new UpdateOneModel<AlertDocument>(
                        takesAll(one.getKey(), one.getValue(), capacity), adding(one.getValue(), now)))
                .toList();
        return collection.bulkWrite(updates, UNORDERED).getMatchedCount() == updates.size();
    }

    /** The usual case: all lines are new and fit, and no number is announced yet. */
    private static Bson takesAll(AlertId id, List<AlertLine> lines, int capacity) {
        return and(
                is(id),
                collecting(),
                exists("announced", false),
                lte("arrived", capacity - lines.size()),
                nin(
                        "lines.obligation",
                        lines.stream().map(AlertLine::obligation).toList()));
    }

    /** Repeats if the alert is changed meanwhile. */
    private Optional<AddedLines> addWhatFits(AlertId id, List<AlertLine> lines, Instant now, int capacity) {
        while (true) {
            var stored = collection.find(is(id)).projection(PROGRESS_AND_KEYS).first();
            if (stored == null) return Optional.empty();
            var contained = stored.lines().stream().map(AlertLine::key).collect(toSet());
            var missing = lines.stream()
                    .filter(line -> !contained.contains(line.key()))
                    .toList();
            var progress = stored.toProgress();
            var fitting = Math.min(missing.size(), progress.room(capacity));
            var rest = missing.subList(fitting, missing.size());
            if (fitting == 0) return Optional.of(new AddedLines(progress, rest));
            var unchanged = and(is(id), eq("version", stored.version()), announcedAsIn(progress));
            var added = update(unchanged, adding(missing.subList(0, fitting), now));
            if (added.isPresent()) return added.map(after -> new AddedLines(after, rest));
        }
    }

    private static Bson adding(List<AlertLine> lines, Instant now) {
        return combine(
                pushEach("lines", lines), inc("arrived", lines.size()), set("lastLineAt", now), inc("version", 1L));
    }

    @Override
    public void announce(Map<AlertId, Announced> announced) {
        collection.bulkWrite(
                announced.entrySet().stream()
                        .map(one -> new UpdateOneModel<AlertDocument>(
                                and(is(one.getKey()), collecting()), set("announced", one.getValue())))
                        .toList(),
                UNORDERED);
    }

    @Override
    public void takeOut(AlertId id, Collection<String> obligations) {
        var unplanned = and(is(id), in("status", UNPLANNED), in("lines.obligation", obligations));
        var ofTheObligations = new UpdateOptions().arrayFilters(List.of(in("line.obligation", obligations)));
        collection.updateOne(
                unplanned, combine(set("lines.$[line].takenOut", true), inc("version", 1L)), ofTheObligations);
    }

    @Override
    public void revise(AlertId id, Collection<AlertLine> lines) {
        collection.bulkWrite(lines.stream().map(line -> revising(id, line)).toList());
    }

    private static UpdateOneModel<AlertDocument> revising(AlertId id, AlertLine line) {
        var unsent = and(is(id), in("status", UNSENT), eq("lines.obligation", line.obligation()));
        var ofTheObligation = new UpdateOptions().arrayFilters(List.of(eq("line.obligation", line.obligation())));
        var revised = combine(
                set("lines.$[line].product", line.product()),
                set("lines.$[line].edition", line.edition()),
                set("lines.$[line].entry", line.entry()),
                set("lines.$[line].due", line.due()),
                set("lines.$[line].days", line.days()),
                set("lines.$[line].explanation", line.explanation()),
                set("lines.$[line].application", line.application()),
                set("lines.$[line].renewal", line.renewal()),
                set("lines.$[line].proofNamed", line.proofNamed()),
                set("lines.$[line].namedUntil", line.namedUntil()),
                set("lines.$[line].register", line.register()),
                set("lines.$[line].ended", line.ended()),
                set("lines.$[line].missing", line.missing()),
                inc("version", 1L));
        return new UpdateOneModel<>(unsent, revised, ofTheObligation);
    }

    @Override
    public void setDue(Map<CollectionProgress, Instant> checked) {
        collection.bulkWrite(
                checked.entrySet().stream()
                        .map(one -> new UpdateOneModel<AlertDocument>(
                                and(is(one.getKey().id()), collecting(), announcedAsIn(one.getKey())),
                                set("due", one.getValue())))
                        .toList(),
                UNORDERED);
    }

    private static Bson announcedAsIn(CollectionProgress read) {
        var announced = read.announced();
        return announced == null ? exists("announced", false) : eq("announced.at", announced.at());
    }

    private Optional<CollectionProgress> update(Bson filter, Bson update) {
        var after = new FindOneAndUpdateOptions()
                .returnDocument(ReturnDocument.AFTER)
                .projection(PROGRESS);
        return Optional.ofNullable(collection.findOneAndUpdate(filter, update, after))
                .map(AlertDocument::toProgress);
    }

    private static Bson is(AlertId id) {
        return eq("_id", AlertDocument.key(id));
    }

    private static Bson collecting() {
        return eq("status", AlertStatus.COLLECTING.name());
    }
}
