package io.certwatch.gateway.apikey;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import io.certwatch.gateway.apikey.ApiKey.Person;
import io.certwatch.gateway.database.Database;
import io.certwatch.platform.web.Cursor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** The collection {@code api-keys}. Every query of a caller names its company. */
final class ApiKeyDocuments {

    private static final String ID = "_id";
    private static final String COMPANY = "company";
    private static final String CREATED_AT = "createdAt";
    private static final String EXPIRES_AT = "expiresAt";
    private static final String REVOKED_AT = "revokedAt";
    private static final String LAST_USED_AT = "lastUsedAt";
    private static final Bson NEWEST_FIRST = Sorts.descending(CREATED_AT, ID);

    private final MongoCollection<ApiKey> collection;
    private final AtomicBoolean indexed = new AtomicBoolean();

    ApiKeyDocuments(MongoDatabase database) {
        this.collection = database.getCollection("api-keys", ApiKey.class);
    }

    void insert(ApiKey key) {
        execute(() -> {
            createIndex();
            return collection.insertOne(key);
        });
    }

    @Nullable
    ApiKey find(String id) {
        return execute(() -> collection.find(eq(ID, id)).first());
    }

    Optional<ApiKey> find(String company, String id) {
        return Optional.ofNullable(execute(
                () -> collection.find(and(eq(ID, id), eq(COMPANY, company))).first()));
    }

    /** Newest first. */
    List<ApiKey> list(String company, @Nullable Position after, int limit) {
        var own = eq(COMPANY, company);
        return execute(() -> collection
                .find(after == null ? own : and(own, after.older()))
                .sort(NEWEST_FIRST)
                .limit(limit)
                .into(new ArrayList<>()));
    }

    long countActive(String company, Instant now) {
        return execute(() ->
                collection.countDocuments(and(eq(COMPANY, company), exists(REVOKED_AT, false), gt(EXPIRES_AT, now))));
    }

    /** Whether the company has the key; a key that is revoked already keeps its first revocation. */
    boolean revoke(String company, String id, Person by, Instant now) {
        var key = and(eq(ID, id), eq(COMPANY, company));
        var revocation = combine(set(REVOKED_AT, now), set("revokedBy", by));
        execute(() -> collection.updateOne(and(key, exists(REVOKED_AT, false)), revocation));
        return execute(() -> collection.find(key).first()) != null;
    }

    void recordUse(String id, Instant now) {
        execute(() -> collection.updateOne(eq(ID, id), set(LAST_USED_AT, now)));
    }

    /** Created with the first key, so that the gateway starts without its database. */
    private void createIndex() {
        if (indexed.compareAndSet(false, true)) {
            try {
                collection.createIndex(
                        Indexes.compoundIndex(Indexes.ascending(COMPANY), Indexes.descending(CREATED_AT, ID)));
            } catch (RuntimeException failed) {
                indexed.set(false);
                throw failed;
            }
        }
    }

    /** The place of a key in the list. */
    record Position(Instant createdAt, String id) {

        static String of(ApiKey key) {
            return key.createdAt().toEpochMilli() + " " + key.id();
        }

        static Position read(String cursor) {
            var parts = Cursor.decode(cursor).split(" ");
            try {
                return new Position(Instant.ofEpochMilli(Long.parseLong(parts[0])), parts[1]);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException otherList) {
                throw Cursor.notOurs();
            }
        }

        Bson older() {
            return or(lt(CREATED_AT, createdAt), and(eq(CREATED_AT, createdAt), lt(ID, id)));
        }
    }

    private static <T extends @Nullable Object> T execute(Supplier<T> call) {
        return Database.execute("API keys", call);
    }
}
