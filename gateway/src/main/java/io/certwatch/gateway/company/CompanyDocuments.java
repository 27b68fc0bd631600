package io.certwatch.gateway.company;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import io.certwatch.gateway.database.Database;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The collection {@code companies}, by id. All methods throw {@code companies-unavailable} (503) if the database is away. */
@Component
final class CompanyDocuments {

    private static final String ID = "_id";
    private static final String ADMITTED_AT = "admittedAt";
    private static final String ISSUER = "issuer";
    private static final String REVISION = "revision";
    private static final FindOneAndUpdateOptions BEFORE =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.BEFORE);

    private final MongoCollection<Company> collection;

    CompanyDocuments(MongoDatabase database) {
        this.collection = database.getCollection("companies", Company.class);
    }

    Optional<Company> find(String id) {
        return Optional.ofNullable(execute(() -> collection.find(eq(ID, id)).first()));
    }

    /** The company as it was stored already; empty if it is new. */
    Optional<Company> admit(String id, String issuer, Instant now) {
        var admission = combine(setOnInsert(ADMITTED_AT, now), setOnInsert(ISSUER, issuer), setOnInsert(REVISION, 1L));
        return Optional.ofNullable(execute(() -> collection.findOneAndUpdate(eq(ID, id), admission, BEFORE)));
    }

    /**
     * @param issuer null leaves it as it is
     * @param expected revision that is replaced; null for any, or for a new company
     * @return empty if the company does not have the expected revision
     */
    Optional<Company> put(String id, String name, @Nullable String issuer, @Nullable Long expected, Instant now) {
        var named = combine(set("name", name), setOnInsert(ADMITTED_AT, now), inc(REVISION, 1L));
        var change = issuer == null ? named : combine(named, set(ISSUER, issuer));
        var replaced = expected == null ? eq(ID, id) : and(eq(ID, id), eq(REVISION, expected));
        var options = new FindOneAndUpdateOptions().upsert(expected == null).returnDocument(ReturnDocument.AFTER);
        return Optional.ofNullable(execute(() -> collection.findOneAndUpdate(replaced, change, options)));
    }

    List<Company> list(@Nullable String after, int limit) {
        return execute(() -> collection
                .find(after == null ? Filters.empty() : gt(ID, after))
                .sort(Sorts.ascending(ID))
                .limit(limit)
                .into(new ArrayList<>()));
    }

    private static <T extends @Nullable Object> T execute(Supplier<T> call) {
        return Database.execute("companies", call);
    }
}
