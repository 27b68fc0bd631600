package io.certwatch.catalogue.register.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.catalogue.register.Imports;
import io.certwatch.catalogue.register.ListImport;
import io.certwatch.catalogue.register.ListKind;
import io.certwatch.catalogue.register.Phase;
import io.certwatch.catalogue.register.RejectedRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/**
 * Stores each import in one document, and each finding in another. The id of a finding is the id of the import followed by the
 * position, so that findings are unique and sorted without another index.
 */
@Repository
class MongoImports implements Imports {

    private static final List<String> WAITING = Arrays.stream(Phase.values())
            .filter(Phase::hasWork)
            .map(Phase::name)
            .toList();
    /** The phases in which a new upload of the same list is another import. */
    private static final List<String> OVER =
            List.of(Phase.FAILED.name(), Phase.CANCELLING.name(), Phase.CANCELLED.name());

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    /** The batch size of database reads. */
    private static final int AT_ONCE = 50;

    private static final String END = "0"; // the character after the slash
    private static final Bson NEWEST = descending("receivedAt", "_id");

    private final MongoCollection<Document> imports;
    private final MongoCollection<Document> rejections;
    private final MongoCollection<Document> absent;

    MongoImports(MongoDatabase database) {
        this.imports = database.getCollection("registerImports");
        this.rejections = database.getCollection("registerRejections");
        this.absent = database.getCollection("registerAbsences");
        imports.createIndex(Indexes.ascending("phase", "receivedAt"));
        imports.createIndex(Indexes.descending("receivedAt", "_id"));
    }

    @Override
    public void add(ListImport received) {
        imports.insertOne(ImportDocument.of(received));
    }

    @Override
    public boolean move(ListImport before, ListImport after) {
        var asWeReadIt = and(eq("_id", before.id()), eq("revision", before.revision()));
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
        return first(and(eq("source", source), nin("phase", OVER)), NEWEST);
    }

    @Override
    public Optional<ListImport> lastDone(ListKind kind, String source) {
        return first(and(eq("source", source), eq("kind", kind.name()), eq("phase", Phase.DONE.name())), NEWEST);
    }

    @Override
    public List<ListImport> newestFirst(@Nullable String beforeId, int limit) {
        var found = new ArrayList<ListImport>();
        imports.find(beforeId == null ? empty() : olderThan(beforeId))
                .sort(NEWEST)
                .limit(limit)
                .forEach(document -> found.add(ImportDocument.list(document)));
        return found;
    }

    @Override
    public void reject(String id, List<RejectedRow> rows) {
        write(
                rejections,
                rows.stream()
                        .map(row -> RejectedRowDocument.of(id + "/" + place(row.number()), row))
                        .toList());
    }

    @Override
    public void miss(String id, List<String> numbers) {
        write(
                absent,
                numbers.stream()
                        .map(number -> new Document("_id", id + "/" + number).append("number", number))
                        .toList());
    }

    @Override
    public void forgetFindings(String id) {
        rejections.deleteMany(of(id, ""));
        forgetAbsent(id);
    }

    @Override
    public void forgetAbsent(String id) {
        absent.deleteMany(of(id, ""));
    }

    @Override
    public void eachRejected(String id, long after, Predicate<RejectedRow> visitor) {
        try (var rows = rejections
                .find(of(id, place(after)))
                .sort(ascending("_id"))
                .batchSize(AT_ONCE)
                .iterator()) {
            while (rows.hasNext() && visitor.test(RejectedRowDocument.row(rows.next()))) continue;
        }
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        var found = absent.find(of(id, after == null ? "" : after));
        return found.sort(ascending("_id"))
                .limit(limit)
                .map(each -> each.getString("number"))
                .into(new ArrayList<>());
    }

    private static void write(MongoCollection<Document> collection, List<Document> documents) {
        collection.bulkWrite(documents.stream()
                .map(each -> new ReplaceOneModel<>(eq("_id", each.getString("_id")), each, UPSERT))
                .toList());
    }

    private static Bson of(String id, String after) {
        return and(gt("_id", id + "/" + after), lt("_id", id + END));
    }

    /** Padded with zeros, so that text order is numeric order. */
    private static String place(long number) {
        return String.format("%010d", number);
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
