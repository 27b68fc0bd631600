package io.certwatch.product.productimport.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.productimport.FaultyRow;
import io.certwatch.product.productimport.RowFindings;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.tabular.spreadsheet.RowPlace;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One document per finding. Its id is the id of the import followed by the place of the finding, so that each is
 * stored once and read in order without another index.
 */
@Component
final class MongoRowFindings implements RowFindings {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    /** Rows per reply of the database. */
    private static final int AT_ONCE = 50;

    private static final String END = "0"; // the character after the slash

    private final MongoCollection<Document> rejected;
    private final MongoCollection<Document> remarked;
    private final MongoCollection<Document> absent;

    MongoRowFindings(MongoDatabase database) {
        rejected = database.getCollection("inventory-rejections");
        remarked = database.getCollection("inventory-remarks");
        absent = database.getCollection("inventory-absences");
    }

    @Override
    public void reject(String id, List<FaultyRow> rows) {
        write(rejected, rows.stream().map(row -> write(id, row)).toList());
    }

    @Override
    public void remark(String id, List<FaultyRow> rows) {
        write(remarked, rows.stream().map(row -> write(id, row)).toList());
    }

    @Override
    public void eachRejected(String id, long after, Predicate<FaultyRow> goesOn) {
        each(rejected, id, after, goesOn);
    }

    @Override
    public void eachRemarked(String id, long after, Predicate<FaultyRow> goesOn) {
        each(remarked, id, after, goesOn);
    }

    private static void each(MongoCollection<Document> collection, String id, long after, Predicate<FaultyRow> goesOn) {
        try (var rows = collection
                .find(of(id, place(after)))
                .sort(ascending("_id"))
                .batchSize(AT_ONCE)
                .iterator()) {
            while (rows.hasNext() && goesOn.test(read(rows.next()))) continue;
        }
    }

    @Override
    public void forgetRows(String id) {
        rejected.deleteMany(of(id, ""));
        remarked.deleteMany(of(id, ""));
    }

    @Override
    public void miss(String id, List<String> skus) {
        write(
                absent,
                skus.stream()
                        .map(sku -> new Document("_id", id + "/" + sku).append("sku", sku))
                        .toList());
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        var found = absent.find(of(id, after == null ? "" : after));
        return found.sort(ascending("_id"))
                .limit(limit)
                .map(each -> each.getString("sku"))
                .into(new ArrayList<>());
    }

    @Override
    public void forgetAbsent(String id) {
        absent.deleteMany(of(id, ""));
    }

    private static void write(MongoCollection<Document> collection, List<Document> documents) {
        if (documents.isEmpty()) return;
        collection.bulkWrite(documents.stream()
                .map(each -> new ReplaceOneModel<>(eq("_id", each.getString("_id")), each, UPSERT))
                .toList());
    }

    private static Bson of(String id, String after) {
        return and(gt("_id", id + "/" + after), lt("_id", id + END));
    }

    /** Pads numbers to equal length, so that they sort by value. */
    private static String place(long number) {
        return String.format("%010d", number);
    }

    private static Document write(String id, FaultyRow row) {
        return new Document("_id", id + "/" + place(row.number()))
                .append("number", row.number())
                .append("sheet", row.place().sheet())
                .append("row", row.place().row())
                .append(
                        "problems",
                        row.problems().stream().map(MongoRowFindings::write).toList())
                .append("cells", row.cells());
    }

    private static FaultyRow read(Document stored) {
        return new FaultyRow(
                stored.getLong("number"),
                new RowPlace(stored.getString("sheet"), stored.getLong("row")),
                stored.getList("problems", Document.class).stream()
                        .map(MongoRowFindings::readProblem)
                        .toList(),
                stored.getList("cells", String.class));
    }

    private static Document write(Problem problem) {
        return new Document("column", problem.column())
                .append("header", problem.header())
                .append("field", problem.field())
                .append("value", problem.value())
                .append("reason", problem.reason());
    }

    private static Problem readProblem(Document stored) {
        return new Problem(
                stored.getInteger("column"),
                stored.getString("header"),
                stored.getString("field"),
                stored.getString("value"),
                stored.getString("reason"));
    }
}
