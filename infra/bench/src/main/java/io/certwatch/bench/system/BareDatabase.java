package io.certwatch.bench.system;

import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import org.bson.Document;

/** The peer of registration: the plain driver inserting the very documents that the service stored, into the same server. */
final class BareDatabase {

    private static final int BATCH = 500;

    private final String uri;

    BareDatabase(String uri) {
        this.uri = uri;
    }

    /** Documents per second of a bulk insert of what the service holds now. */
    double insertsPerSecond() {
        try (var client = MongoClients.create(uri)) {
            var stored = client.getDatabase("product-service").getCollection("products").find().into(new ArrayList<>());
            var copy = client.getDatabase("bench").getCollection("products");
            copy.drop();
            var watch = new Stopwatch();
            for (int from = 0; from < stored.size(); from += BATCH) {
                copy.insertMany(stored.subList(from, Math.min(from + BATCH, stored.size())));
            }
            double rate = stored.size() / watch.seconds();
            copy.drop();
            return rate;
        }
    }

    /** Seconds to read every stored product once. */
    double readAllSeconds() {
        try (var client = MongoClients.create(uri)) {
            var watch = new Stopwatch();
            client.getDatabase("product-service").getCollection("products").find().into(new ArrayList<Document>());
            return watch.seconds();
        }
    }
}
