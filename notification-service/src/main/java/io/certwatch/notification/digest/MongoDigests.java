package io.certwatch.notification.digest;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.nor;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.CountOptions;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertLine;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.WaitingLines;
import io.certwatch.notification.alert.mongo.AlertDocument;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Digests are alerts; while they collect, their due time is apart from that of other alerts. */
@Repository
class MongoDigests implements Digests {
    private static final String DUE = "digest.due";
    private static final String WAITING = "digest.waiting";

    private final MongoCollection<AlertDocument> collection;

    MongoDigests(MongoDatabase database) {
        collection = AlertDocument.collection(database);
        collection.createIndex(ascending(DUE), new IndexOptions().sparse(true));
    }

    @Override
    public boolean add(Alert digest, Instant due, WaitingLines waiting, List<AlertLine> lines) {
        var contained = and(is(digest.id()), elemMatch(WAITING, eq("delivery", waiting.delivery())));
        var takesIt = and(is(digest.id()), collecting(), hasRoomFor(lines), nor(contained));
        var added = combine(
                pushEach("lines", lines), push(WAITING, waiting), inc("arrived", lines.size()), inc("version", 1L));
        while (collection.updateOne(takesIt, added).getMatchedCount() == 0) {
            if (exists(contained)) return true;
            if (!begin(digest, due)) {
                return collection.updateOne(takesIt, added).getMatchedCount() == 1 || exists(contained);
            }
        }
        return true;
    }

    /** An empty digest takes what one alert leaves, however much that is. */
    private static Bson hasRoomFor(List<AlertLine> lines) {
        return or(eq("arrived", 0), lte("arrived", CAPACITY - lines.size()));
    }

    private boolean begin(Alert digest, Instant due) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(AlertDocument.digest(digest, due)).wasAcknowledged());
    }

    @Override
    public List<WaitingLines> waiting(AlertId digest) {
        return collection.find(is(digest)).into(new ArrayList<>()).stream()
                .map(AlertDocument::digest)
                .flatMap(found -> found == null ? Stream.empty() : found.waiting().stream())
                .toList();
    }

    @Override
    public List<AlertId> dueDigests(Instant now) {
        return collection
                .withDocumentClass(Document.class)
                .find(lte(DUE, now))
                .projection(include("company", "id"))
                .map(found -> AlertId.parse(found.getString("company"), found.getString("id")))
                .into(new ArrayList<>());
    }

    @Override
    public boolean close(Alert closed, Instant now) {
        var asItWasRead = and(is(closed.id()), collecting(), eq("version", closed.version()));
        var change = combine(
                set("status", closed.status().name()),
                set("lines", closed.lines()),
                closed.content() instanceof AlertContent.TeamNotices(var notices)
                        ? set("notices", notices)
                        : unset("notices"),
                set("recipients", closed.recipients()),
                inc("version", 1L),
                closed.status() == AlertStatus.PLANNED ? combine(set("due", now), unset(DUE)) : set(DUE, now));
        return collection.updateOne(asItWasRead, change).getMatchedCount() == 1;
    }

    @Override
    public void markEnded(AlertId digest, Instant now) {
        collection.updateOne(is(digest), set(DUE, now));
    }

    @Override
    public void markSettled(AlertId digest) {
        collection.updateOne(is(digest), unset(DUE));
    }

    @Override
    public void makeDueNow(AlertId alert, Collection<String> obligations, Instant now) {
        var withThem = and(
                eq("company", alert.company()),
                gt(DUE, now),
                collecting(),
                elemMatch(WAITING, eq("alert", alert)),
                in("lines.obligation", obligations));
        collection.updateMany(withThem, set(DUE, now));
    }

    @Override
    public void makeDueNow(String company, String contact, Instant now) {
        var prefix = AlertCause.prefixOfDigests(contact);
        var ofContact = and(
                eq("company", company),
                gte("cause.id", prefix),
                lt("cause.id", prefix + Character.MAX_VALUE),
                eq("cause.kind", AlertCause.Kind.DIGEST.name()),
                collecting());
        collection.updateMany(ofContact, set(DUE, now));
    }

    private boolean exists(Bson wanted) {
        return collection.countDocuments(wanted, new CountOptions().limit(1)) == 1;
    }

    private static Bson is(AlertId id) {
        return eq("_id", AlertDocument.key(id));
    }

    private static Bson collecting() {
        return eq("status", AlertStatus.COLLECTING.name());
    }
}
