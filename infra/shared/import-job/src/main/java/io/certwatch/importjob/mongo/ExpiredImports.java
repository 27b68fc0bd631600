package io.certwatch.importjob.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.importjob.ImportNames;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Duration;
import java.util.ArrayList;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Imports that changed nothing. One that did stays, because history names it as a cause. */
final class ExpiredImports implements ExpiringData {

    private final MongoCollection<Document> imports;
    private final @Nullable Duration kept;

    ExpiredImports(MongoDatabase database, ImportNames names, @Nullable Duration kept) {
        this.imports = database.getCollection(MongoImports.nameOf(names));
        this.kept = kept;
        imports.createIndex(ascending(MongoImports.CHANGED_NOTHING), new IndexOptions().sparse(true));
    }

    @Override
    public String kind() {
        return "imports";
    }

    @Override
    public @Nullable Duration kept() {
        return kept;
    }

    @Override
    public Deletion delete(Part part) {
        var old = and(
                lt(MongoImports.CHANGED_NOTHING, part.before()),
                nin(MongoImports.OWNER, part.held()),
                exists(MongoImports.FINDINGS, false),
                exists("outbox.id", false));
        var ids = imports.find(old)
                .projection(include("_id"))
                .sort(ascending(MongoImports.CHANGED_NOTHING))
                .limit(part.most())
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
        if (ids.isEmpty()) return Deletion.last(0);
        var deleted = imports.deleteMany(and(in("_id", ids), old)).getDeletedCount();
        return ids.size() < part.most() ? Deletion.last(deleted) : new Deletion(deleted, ids.getLast());
    }
}
