package io.certwatch.product.product.mongo;

import static com.mongodb.client.model.Filters.eq;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.certwatch.backing.BackingServices;
import io.certwatch.product.ServiceIT;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A MongoDB document holds 16 MB, and a company's vendors may need more: no document may grow with their number. */
class ManyVendorsIT extends ServiceIT {

    private static final String COMPANY = "many-vendors";
    private static final int VENDORS = 1_000;

    @Autowired
    private MongoDatabase database;

    private final AtomicInteger largest = new AtomicInteger();
    private MongoClient client;

    @BeforeEach
    void productsOfManyVendors() {
        database.getCollection("products")
                .insertMany(IntStream.range(0, VENDORS)
                        .mapToObj(ManyVendorsIT::product)
                        .toList());
        client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(BackingServices.mongoUri(database.getName())))
                .addCommandListener(new Listening())
                .build());
    }

    @AfterEach
    void close() {
        client.close();
        database.getCollection("products").deleteMany(eq("company", COMPANY));
    }

    private static Document product(int number) {
        return new Document("_id", COMPANY + "/" + number)
                .append("company", COMPANY)
                .append("removed", false)
                .append("counted", "VENDOR v" + number)
                .append("product", new Document("vendor", "v" + number))
                .append(
                        "reviews",
                        List.of(new Document("place", "p" + number)
                                .append("status", "OPEN")
                                .append("code", "CNE-01")));
    }

    private final class Listening implements CommandListener {

        @Override
        public void commandSucceeded(CommandSucceededEvent event) {
            if (event.getResponse().get("cursor") instanceof BsonDocument cursor) {
                cursor.values().stream()
                        .filter(BsonValue::isArray)
                        .flatMap(batch -> batch.asArray().stream())
                        .forEach(found -> largest.accumulateAndGet(
                                found.asDocument().toJson().length(), Math::max));
            }
        }
    }

    @Test
    void summaryCountsAllVendors() {
        assertThat(new MongoSummaries(client.getDatabase(database.getName()))
                        .counted(COMPANY, null)
                        .summary(LocalDate.of(2026, 11, 25))
                        .vendors())
                .hasSize(VENDORS)
                .containsEntry("v7", 1L);
        assertThat(largest.get()).isBetween(1, VENDORS);
    }

    @Test
    void reviewsCountAllVendors() {
        var counts = new MongoReviews(client.getDatabase(database.getName())).counts(COMPANY, null, null, null);
        assertThat(counts.vendors()).hasSize(VENDORS).containsEntry("v7", 1L);
        assertThat(counts.statuses()).containsOnly(Map.entry("OPEN", (long) VENDORS));
        assertThat(largest.get()).isBetween(1, VENDORS);
    }
}
