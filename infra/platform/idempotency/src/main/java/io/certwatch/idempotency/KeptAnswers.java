package io.certwatch.idempotency;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;

/** The answers of a service to requests with a key, one document each: without a status while the request is carried out. */
class KeptAnswers {

    static final String COLLECTION = "idempotency-keys";

    private static final Duration KEPT = Duration.ofDays(1);
    /** A request without an answer whose instance has not renewed it for so long counts as lost in a crash. */
    private static final Duration LONGEST_SILENCE = Duration.ofMinutes(10);

    private static final String ID = "_id";
    private static final String AT = "at";
    private static final String HOLDER = "holder";

    private final MongoCollection<Document> collection;
    private final AnswerDocument documents;
    private final Clock clock;
    private final AnswerCiphers ciphers;
    private final AtomicBoolean indexed = new AtomicBoolean();
    /** What this instance carries out. */
    private final Set<Claim.First> underWay = ConcurrentHashMap.newKeySet();

    KeptAnswers(MongoDatabase database, AnswerCiphers ciphers, Clock clock) {
        this.ciphers = ciphers;
        this.collection = database.getCollection(COLLECTION);
        this.documents = new AnswerDocument(ciphers);
        this.clock = clock;
    }

    /** A {@link Claim.First} has to be {@link #end ended}. */
    Claim claim(String request, IdempotencyKey key) {
        createIndex();
        var claim = find(ciphers.id(request), key);
        if (claim instanceof Claim.First first) underWay.add(first);
        return claim;
    }

    private Claim find(String id, IdempotencyKey key) {
        var first = new Claim.First(id, UUID.randomUUID().toString());
        var now = clock.instant();
        if (insert(first, now)) return first;
        var found = collection.find(eq(ID, id)).first();
        if (found == null || isOver(found, now)) return takeOver(first, now, found);
        return AnswerDocument.isComplete(found) ? documents.read(found, key) : new Claim.InProgress();
    }

    private boolean insert(Claim.First first, Instant now) {
        try {
            collection.insertOne(
                    new Document(ID, first.id()).append(HOLDER, first.holder()).append(AT, Date.from(now)));
            return true;
        } catch (MongoWriteException rejected) {
            if (rejected.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw rejected;
        }
    }

    /** Also an answer whose day is over, if the sweep has not removed it. */
    private static boolean isOver(Document found, Instant now) {
        var age = Duration.between(found.getDate(AT).toInstant(), now);
        return age.compareTo(AnswerDocument.isComplete(found) ? KEPT : LONGEST_SILENCE) > 0;
    }

    /** Of several requests that find the same, one takes over, unless the found has been renewed or answered since. */
    Claim takeOver(Claim.First first, Instant now, @Nullable Document found) {
        if (found != null)
            collection.deleteOne(and(
                    heldBy(first.id(), found.getString(HOLDER)),
                    eq(AT, found.getDate(AT)),
                    AnswerDocument.hasStatus(AnswerDocument.isComplete(found))));
        return insert(first, now) ? first : new Claim.InProgress();
    }

    /**
     * Changes nothing if another request has taken over.
     *
     * @param request the hash of the request that was carried out
     */
    void keep(Claim.First first, IdempotencyKey key, String request, KeptAnswer answer) {
        var fields = documents.fields(first.id(), key, request, answer);
        collection.updateOne(heldBy(first.id(), first.holder()), new Document("$set", new Document(fields)));
    }

    /** The request can be sent again. */
    void release(Claim.First first) {
        collection.deleteOne(heldBy(first.id(), first.holder()));
    }

    /** The request is no longer carried out, whether or not its answer was kept. */
    void end(Claim.First first) {
        underWay.remove(first);
    }

    /** Many times within the longest silence, so that an upload of hours keeps its key. */
    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void renew() {
        var now = List.copyOf(underWay);
        if (now.isEmpty()) return;
        collection.updateMany(
                and(
                        in(ID, now.stream().map(Claim.First::id).toList()),
                        in(HOLDER, now.stream().map(Claim.First::holder).toList()),
                        AnswerDocument.hasStatus(false)),
                set(AT, Date.from(clock.instant())));
    }

    /** MongoDB's own expiry is not available everywhere. */
    @Scheduled(initialDelay = 5, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void removeOld() {
        collection.deleteMany(lt(AT, Date.from(clock.instant().minus(KEPT))));
    }

    private static Bson heldBy(String id, String holder) {
        return and(eq(ID, id), eq(HOLDER, holder));
    }

    /** With the first key, so that a service starts without its database. */
    private void createIndex() {
        if (!indexed.compareAndSet(false, true)) return;
        try {
            collection.createIndex(Indexes.ascending(AT));
        } catch (RuntimeException away) {
            indexed.set(false);
            throw away;
        }
    }
}
