package io.certwatch.bench.system;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import org.bson.Document;

/** The peer of registration: the plain driver inserting the very documents that the service stored, into the same server. */
public final class BareDatabase {

    private static final int BATCH = 500;

    private final String uri;

    public BareDatabase(String uri) {
        this.uri = uri;
    }

    /** Documents per second of a bulk insert of what the service holds now, or of so many of them; reading them first does not count. */
    public double insertsPerSecond(int most) {
        try (var client = MongoClients.create(uri)) {
            var stored = client.getDatabase("product-service").getCollection("products");
            var copy = client.getDatabase("bench").getCollection("products");
            copy.drop();
            var batch = new ArrayList<Document>();
            long nanos = 0;
            long inserted = 0;
            try (var all = stored.find().limit(most).batchSize(BATCH).iterator()) {
                while (all.hasNext()) {
                    batch.add(all.next());
                    if (batch.size() == BATCH || !all.hasNext()) {
                        long begun = System.nanoTime();
                        copy.insertMany(batch);
                        nanos += System.nanoTime() - begun;
                        inserted += batch.size();
                        batch.clear();
                    }
                }
            }
            copy.drop();
            return inserted / (nanos / 1e9);
        }
    }

    /** Seconds to read every stored product once. */
    double readAllSeconds() {
        try (var client = MongoClients.create(uri)) {
            var watch = new Stopwatch();
            client.getDatabase("product-service").getCollection("products").find().forEach(_ -> {});
            return watch.seconds();
        }
    }
}
