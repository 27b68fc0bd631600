package io.certwatch.product.inventory.importing.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.certwatch.product.inventory.importing.Import;
import io.certwatch.product.inventory.importing.Imports;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static io.certwatch.product.inventory.importing.mongo.ImportDocument.RECEIVED_AT;
import static io.certwatch.product.inventory.importing.mongo.ImportDocument.WAITING;

/** Each import in one document; every write is guarded by the revision that it follows. Only one that waits for work has the key that says so. */
@Component
final class MongoImports implements Imports {

    private static final Bson OLDEST = ascending(RECEIVED_AT, "_id");
    private static final Bson NEWEST = descending(RECEIVED_AT, "_id");

    private final MongoCollection<Document> collection;

    MongoImports(MongoDatabase database) {
        collection = database.getCollection("inventory-imports");
        collection.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("company"), NEWEST));
    }

    @Override
    public void add(Import received) {
        collection.insertOne(ImportDocument.write(received));
    }

    @Override
    public boolean move(Import before, Import after) {
        return collection.replaceOne(and(eq("_id", before.id()), eq("revision", before.revision())), ImportDocument.write(after)).getMatchedCount() == 1;
    }

    @Override
    public Optional<Import> find(String company, String id) {
        return Optional.ofNullable(collection.find(and(eq("_id", id), eq("company", company))).first()).map(ImportDocument::read);
    }

    @Override
    public List<String> waiting() {
        return collection.distinct(WAITING, exists(WAITING), String.class).into(new ArrayList<>()).stream().sorted().toList();
    }

    @Override
    public List<Import> underWay(String company) {
        return collection.find(eq(WAITING, company)).sort(OLDEST).map(ImportDocument::read).into(new ArrayList<>());
    }

    @Override
    public List<Import> newestFirst(String company, @Nullable String beforeId, int limit) {
        var ofCompany = eq("company", company);
        return collection.find(beforeId == null ? ofCompany : and(ofCompany, olderThan(beforeId)))
                .sort(NEWEST).limit(limit).map(ImportDocument::read).into(new ArrayList<>());
    }

    private Bson olderThan(String id) {
        var last = collection.find(eq("_id", id)).first();
        var at = last == null ? new Date(0) : last.getDate(RECEIVED_AT);
        return or(lt(RECEIVED_AT, at), and(eq(RECEIVED_AT, at), lt("_id", id)));
    }
}
