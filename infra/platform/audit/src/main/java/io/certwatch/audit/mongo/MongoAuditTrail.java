package io.certwatch.audit.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.audit.AuditOutcome;
import io.certwatch.audit.AuditQuery;
import io.certwatch.audit.AuditRecord;
import io.certwatch.audit.AuditTrail;
import io.certwatch.audit.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/** Stores a record in two writes: when its request begins, and when it ends. */
public final class MongoAuditTrail implements AuditTrail {

    private static final String ID = "_id";
    private static final String COMPANY = "company";
    private static final String PERSON = "actor.subject";
    private static final String OBJECTS = "objects";
    private static final String OPERATION = "operation";
    private static final String COMPLETION = "completion";
    private static final String OUTCOME = COMPLETION + ".outcome";

    private static final int ROWS_AT_ONCE = 1000;

    private final MongoCollection<AuditRecord> collection;
    private final AtomicBoolean indexed = new AtomicBoolean();

    public MongoAuditTrail(MongoDatabase database) {
        collection = database.getCollection("audit", AuditRecord.class);
    }

    @Override
    public void add(AuditRecord begun) {
        createIndexes();
        collection.insertOne(begun);
    }

    @Override
    public void complete(AuditRecord ended) {
        collection.updateOne(
                eq(ID, ended.id()), combine(set(OBJECTS, ended.objects()), set(COMPLETION, ended.completion())));
    }

    @Override
    public void remove(String id) {
        collection.deleteOne(eq(ID, id));
    }

    @Override
    public List<AuditRecord> find(AuditQuery query, int limit) {
        return findNewestFirst(query).limit(limit).into(new ArrayList<>());
    }

    @Override
    public void each(AuditQuery query, Consumer<AuditRecord> use) {
        findNewestFirst(query).batchSize(ROWS_AT_ONCE).forEach(use);
    }

    @Override
    public long removeBefore(String id, Set<String> held) {
        var old = lt(ID, id);
        var free = and(old, ne(COMPANY, null), nin(COMPANY, held));
        return collection.deleteMany(held.isEmpty() ? old : free).getDeletedCount();
    }

    /** Created with the first record, so that a service starts without its database. */
    private void createIndexes() {
        if (!indexed.compareAndSet(false, true)) return;
        try {
            collection.createIndex(compoundIndex(ascending(COMPANY), descending(ID)));
            for (var key : List.of(PERSON, OPERATION, OBJECTS, OUTCOME))
                collection.createIndex(compoundIndex(ascending(key, COMPANY), descending(ID)));
        } catch (RuntimeException away) {
            indexed.set(false);
            throw away;
        }
    }

    private FindIterable<AuditRecord> findNewestFirst(AuditQuery query) {
        return collection.find(filter(query)).sort(descending(ID));
    }

    private static Bson filter(AuditQuery query) {
        var filters = new ArrayList<Bson>();
        filters.add(visible(query.visible()));
        if (query.from() != null) filters.add(gte(ID, query.from()));
        if (query.before() != null) filters.add(lt(ID, query.before()));
        if (query.person() != null) filters.add(eq(PERSON, query.person()));
        if (query.operation() != null) filters.add(eq(OPERATION, query.operation()));
        if (query.object() != null) filters.add(eq(OBJECTS, query.object()));
        if (query.outcome() != null) filters.add(outcome(query.outcome()));
        return and(filters);
    }

    private static Bson visible(Visibility visible) {
        if (visible.everything()) return empty();
        var companies = new ArrayList<@Nullable String>();
        if (visible.company() != null) companies.add(visible.company());
        if (visible.withoutCompany()) companies.add(null);
        return in(COMPANY, companies);
    }

    private static Bson outcome(AuditOutcome outcome) {
        return eq(OUTCOME, outcome == AuditOutcome.UNKNOWN ? null : outcome.name());
    }
}
