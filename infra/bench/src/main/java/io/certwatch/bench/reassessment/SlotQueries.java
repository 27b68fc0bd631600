package io.certwatch.bench.reassessment;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoClients;
import io.certwatch.bench.system.Stopwatch;
import java.util.List;

/** The queries of a run without the run: each slot is asked for a key that no product has, so that nothing is left but looking for it. */
record SlotQueries(String uri) {

    private static final int SLOTS = 16;
    private static final int PLACES = 1_024;

    double seconds() {
        try (var client = MongoClients.create(uri)) {
            var products = client.getDatabase("product-service").getCollection("products");
            var watch = new Stopwatch();
            for (var slot = 0; slot < SLOTS; slot++) {
                var nothing = and(
                        gte("slot", slot * PLACES / SLOTS),
                        lt("slot", (slot + 1) * PLACES / SLOTS),
                        in("keys", List.of("no such key")));
                products.find(nothing).forEach(_ -> {});
            }
            return watch.seconds();
        }
    }
}
