package io.certwatch.importjob.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.importjob.FaultyRow;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.RowFindings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.BsonDocument;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Stores each finding in one document. Its id is the id of the import followed by the place of the finding, so that
 * each is stored once and read in order without another index.
 */
public final class MongoRowFindings implements RowFindings {

    /** The driver reads and writes public records. */
    public record StoredRow(@BsonId String id, FaultyRow row) {}

    public record StoredAbsence(@BsonId String id, String item) {}

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    /** Rows per reply of the database. */
    private static final int AT_ONCE = 50;

    private static final String END = "0"; // the character after the slash

    private final Map<Kind, MongoCollection<StoredRow>> rows;
    private final MongoCollection<StoredAbsence> absent;

    public MongoRowFindings(MongoDatabase database, ImportNames names) {
        rows = Map.of(
                Kind.REJECTED, database.getCollection(names.name() + "-rejections", StoredRow.class),
                Kind.REMARKED, database.getCollection(names.name() + "-remarks", StoredRow.class));
        absent = database.getCollection(names.name() + "-absences", StoredAbsence.class);
    }

    @Override
    public void add(Kind kind, String id, List<FaultyRow> found) {
        write(
                of(kind),
                found.stream()
                        .map(row -> new StoredRow(id + "/" + place(row.number()), row))
                        .toList(),
                StoredRow::id);
    }

    @Override
    public void each(Kind kind, String id, long after, Predicate<FaultyRow> goesOn) {
        try (var found = of(kind).find(of(id, place(after)))
                .sort(ascending("_id"))
                .batchSize(AT_ONCE)
                .iterator()) {
            while (found.hasNext() && goesOn.test(found.next().row())) continue;
        }
    }

    @Override
    public void forgetRows(String id) {
        rows.values().forEach(collection -> collection.deleteMany(of(id, "")));
    }

    @Override
    public void addAbsent(String id, List<String> items) {
        write(
                absent,
                items.stream()
                        .map(item -> new StoredAbsence(id + "/" + item, item))
                        .toList(),
                StoredAbsence::id);
    }

    @Override
    public List<String> absent(String id, @Nullable String after, int limit) {
        return absent.find(of(id, after == null ? "" : after))
                .sort(ascending("_id"))
                .limit(limit)
                .map(StoredAbsence::item)
                .into(new ArrayList<>());
    }

    @Override
    public void forgetAbsent(String id) {
        absent.deleteMany(of(id, ""));
    }

    /**
     * Deletes findings of an import.
     *
     * @return how many; fewer than {@code most} if none is left
     */
    int deleteSome(String id, int most) {
        int deleted = 0;
        for (var collection : List.of(of(Kind.REJECTED), of(Kind.REMARKED), absent)) {
            if (deleted < most) deleted += deleteSome(collection, id, most - deleted);
        }
        return deleted;
    }

    private static int deleteSome(MongoCollection<?> collection, String id, int most) {
        var ids = collection
                .withDocumentClass(BsonDocument.class)
                .find(of(id, ""))
                .projection(include("_id"))
                .limit(most)
                .map(found -> found.getString("_id").getValue())
                .into(new ArrayList<>());
        if (!ids.isEmpty()) collection.deleteMany(in("_id", ids));
        return ids.size();
    }

    private MongoCollection<StoredRow> of(Kind kind) {
        return requireNonNull(rows.get(kind));
    }

    private static <T> void write(MongoCollection<T> collection, List<T> found, Function<T, String> id) {
        if (found.isEmpty()) return;
        collection.bulkWrite(found.stream()
                .map(each -> new ReplaceOneModel<>(eq("_id", id.apply(each)), each, UPSERT))
                .toList());
    }

    private static Bson of(String id, String after) {
        return and(gt("_id", id + "/" + after), lt("_id", id + END));
    }

    /** Pads numbers to equal length, so that they sort by value. */
    private static String place(long number) {
        return String.format("%010d", number);
    }
}
