package io.certwatch.bench.system;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.pull;

import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.bson.Document;

/** The peer of registration: the plain driver inserting the very documents that the service stored, into the same server. */
public final class BareDatabase {

    private static final int BATCH = 500;
    private static final String OUTBOX = "outbox";

    private final String uri;

    public BareDatabase(String uri) {
        this.uri = uri;
    }

    /** Documents per second of a bulk insert of what the service holds now, or of so many of them; reading them first does not count. */
    public double insertsPerSecond(int most) {
        return perSecond(most, MongoCollection::insertMany);
    }

    /**
     * Documents per second, likewise, of the two writes that each of them costs when it carries its events with it: it is inserted with one,
     * and written once more without.
     */
    public double insertsWithEventPerSecond(int most) {
        return perSecond(most, (copy, batch) -> {
            batch.forEach(document -> document.append(OUTBOX, List.of(new Document("id", document.get("_id")))));
            copy.insertMany(batch);
            copy.bulkWrite(
                    batch.stream()
                            .map(document -> new UpdateOneModel<Document>(
                                    eq(document.get("_id")), pull(OUTBOX, eq("id", document.get("_id")))))
                            .toList(),
                    new BulkWriteOptions().ordered(false));
        });
    }

    private double perSecond(int most, BiConsumer<MongoCollection<Document>, List<Document>> write) {
        try (var client = MongoClients.create(uri)) {
            var stored = client.getDatabase("product-service").getCollection("products");
            var copy = client.getDatabase("bench").getCollection("products");
            copy.drop();
            var batch = new ArrayList<Document>();
            long nanos = 0;
            long written = 0;
            try (var all = stored.find().limit(most).batchSize(BATCH).iterator()) {
                while (all.hasNext()) {
                    batch.add(all.next());
                    if (batch.size() == BATCH || !all.hasNext()) {
                        long begun = System.nanoTime();
                        write.accept(copy, batch);
                        nanos += System.nanoTime() - begun;
                        written += batch.size();
                        batch.clear();
                    }
                }
            }
            copy.drop();
            return written / (nanos / 1e9);
        }
    }

    /** Seconds to read every stored product once. */
    public double readAllSeconds() {
        try (var client = MongoClients.create(uri)) {
            var watch = new Stopwatch();
            client.getDatabase("product-service")
                    .getCollection("products")
                    .find()
                    .batchSize(BATCH)
                    .forEach(_ -> {});
            return watch.seconds();
        }
    }
}
