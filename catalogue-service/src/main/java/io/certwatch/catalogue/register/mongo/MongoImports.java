package io.certwatch.catalogue.register.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Phase;
import io.certwatch.catalogue.register.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

/** Each import in one document, what was found in its rows in a document per finding. */
@Repository
class MongoImports implements Imports {

    private static final List<String> WAITING =
            List.of(Phase.RECEIVED.name(), Phase.CHECKING.name(), Phase.RELEASED.name(), Phase.APPLYING.name());
    private static final Bson NEWEST = descending("receivedAt", "_id");

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rejections;
    private final MongoCollection<Document> missing;

    MongoImports(MongoDatabase database) {
        this.imports = database.getCollection("registerImports");
        this.rejections = database.getCollection("registerRejections");
        this.missing = database.getCollection("registerMissing");
        imports.createIndex(Indexes.ascending("phase", "receivedAt"));
        imports.createIndex(Indexes.descending("receivedAt", "_id"));
        rejections.createIndex(Indexes.ascending("import", "row"));
        missing.createIndex(Indexes.ascending("import", "number"));
    }

    @Override
    public void add(ListImport received) {
        imports.insertOne(ImportDocument.of(received));
    }

    @Override
    public boolean move(ListImport before, ListImport after) {
        var asWeReadIt = and(eq("_id", before.id()), eq("phase", before.phase().name()));
        return imports.replaceOne(asWeReadIt, ImportDocument.of(after)).getMatchedCount() == 1;
    }

    @Override
    public Optional<ListImport> find(String id) {
        return first(eq("_id", id), NEWEST);
    }

    @Override
    public Optional<ListImport> next() {
        return first(in("phase", WAITING), ascending("receivedAt", "_id"));
    }

    @Override
    public Optional<ListImport> newest(String source) {
        return first(and(eq("source", source), ne("phase", Phase.CANCELLED.name())), NEWEST);
    }

    @Override
    public Optional<ListImport> lastDone(ListKind kind, String source) {
        return first(and(eq("source", source), eq("kind", kind.name()), eq("phase", Phase.DONE.name())), NEWEST);
    }

    @Override
    public List<ListImport> newestFirst(@Nullable String beforeId, int limit) {
        var found = new ArrayList<ListImport>();
        imports.find(beforeId == null ? empty() : olderThan(beforeId)).sort(NEWEST).limit(limit)
                .forEach(document -> found.add(ImportDocument.list(document)));
        return found;
    }

    @Override
    public void reject(String id, List<Rejection> some) {
        rejections.insertMany(some.stream().map(rejection -> new Document("_id", UUID.randomUUID().toString())
                .append("import", id)
                .append("part", rejection.part())
                .append("row", rejection.row())
                .append("column", rejection.column())
                .append("field", rejection.field())
                .append("value", rejection.value())
                .append("reason", rejection.reason())).toList());
    }

    @Override
    public void miss(String id, List<String> numbers) {
        missing.insertMany(numbers.stream()
                .map(number -> new Document("_id", UUID.randomUUID().toString()).append("import", id).append("number", number)).toList());
    }

    @Override
    public void forgetFindings(String id) {
        rejections.deleteMany(eq("import", id));
        forgetMissing(id);
    }

    @Override
    public void forgetMissing(String id) {
        missing.deleteMany(eq("import", id));
    }

    @Override
    public void eachRejection(String id, Consumer<Rejection> rejection) {
        rejections.find(eq("import", id)).sort(ascending("row", "part")).forEach(found -> rejection.accept(new Rejection(
                found.getString("part"),
                found.getInteger("row"),
                found.getInteger("column"),
                found.getString("field"),
                found.getString("value"),
                found.getString("reason"))));
    }

    @Override
    public void eachMissing(String id, Consumer<String> number) {
        missing.find(eq("import", id)).sort(ascending("number")).forEach(found -> number.accept(found.getString("number")));
    }

    private Optional<ListImport> first(Bson wanted, Bson order) {
        return Optional.ofNullable(imports.find(wanted).sort(order).first()).map(ImportDocument::list);
    }

    private Bson olderThan(String id) {
        var last = imports.find(eq("_id", id)).first();
        if (last == null) return eq("_id", null);
        var at = last.getDate("receivedAt");
        return or(lt("receivedAt", at), and(eq("receivedAt", at), lt("_id", id)));
    }
}
