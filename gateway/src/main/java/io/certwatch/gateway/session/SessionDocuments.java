package io.certwatch.gateway.session;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Indexes;
import io.certwatch.gateway.database.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * The collection of sessions. Each change is one update of one document; a document that is gone stays gone. All methods throw the
 * problem {@code sessions-unavailable} (503) if the database cannot be reached.
 */
final class SessionDocuments {

    static final String CREATED = "created";
    static final String ACCESSED = "accessed";
    static final String IDLE = "idleSeconds";
    static final String EXPIRES = "expires";
    static final String ATTRIBUTES = "attributes";
    private static final String PROVIDER_SESSION = "providerSession";
    private static final String PERSON = "person";
    private static final String LEASED = "leasedUntil";
    private static final String HOLDER = "leaseHolder";

    private final MongoCollection<Document> collection;

    SessionDocuments(MongoDatabase database) {
        this.collection = database.getCollection("sessions");
    }

    void prepare() {
        execute(() -> collection.createIndexes(Stream.of(EXPIRES, PROVIDER_SESSION, PERSON)
                .map(field -> new IndexModel(Indexes.ascending(field)))
                .toList()));
    }

    @Nullable
    Document find(String key, Instant now) {
        return execute(() -> collection
                .find(and(eq("_id", key), gt(EXPIRES, Date.from(now))))
                .first());
    }

    void insert(Document session) {
        execute(() -> collection.insertOne(session));
    }

    void update(String key, Bson change) {
        execute(() -> collection.updateOne(eq("_id", key), change));
    }

    void delete(String key) {
        execute(() -> collection.deleteOne(eq("_id", key)));
    }

    long deleteExpired(Instant now) {
        return execute(() -> collection.deleteMany(lte(EXPIRES, Date.from(now))))
                .getDeletedCount();
    }

    long deleteLinked(ProviderSession ended) {
        var id = ended.id();
        var person = ended.person();
        var linked = id != null
                ? eq(PROVIDER_SESSION, SessionIds.hash(id))
                : eq(PERSON, SessionIds.hash(Objects.requireNonNull(person)));
        return execute(() -> collection.deleteMany(linked)).getDeletedCount();
    }

    /** Fields that are searched for; hashes, as of all that names a session or a person. */
    static Document links(ProviderSession session) {
        var links = new Document();
        if (session.id() != null) links.append(PROVIDER_SESSION, SessionIds.hash(session.id()));
        if (session.person() != null) links.append(PERSON, SessionIds.hash(session.person()));
        return links;
    }

    /** Whether the holder now has the lease of the session, until then or until it releases it. */
    boolean lease(String key, String holder, Instant now, Duration longest) {
        var free = or(exists(LEASED, false), lte(LEASED, Date.from(now)));
        var taken = combine(set(LEASED, Date.from(now.plus(longest))), set(HOLDER, holder));
        return execute(() -> collection.updateOne(and(eq("_id", key), free), taken))
                        .getModifiedCount()
                == 1;
    }

    /** Does nothing if the lease has ended and somebody else has it. */
    void release(String key, String holder) {
        var held = and(eq("_id", key), eq(HOLDER, holder));
        execute(() -> collection.updateOne(held, combine(unset(LEASED), unset(HOLDER))));
    }

    static Bson access(Instant accessed, Duration idle, Instant expires) {
        return combine(
                set(ACCESSED, Date.from(accessed)), set(IDLE, idle.toSeconds()), set(EXPIRES, Date.from(expires)));
    }

    private static <T extends @Nullable Object> T execute(Supplier<T> call) {
        return Database.execute("sessions", call);
    }
}
