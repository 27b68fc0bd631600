package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandSucceededEvent;
import io.certwatch.backing.BackingServices;
import io.certwatch.product.ServiceIT;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A MongoDB document holds 16 MB, and a company's vendors may need more: no document may grow with their number. */
public abstract class ManyVendors extends ServiceIT {

    protected static final String COMPANY = "many-vendors";
    protected static final int VENDORS = 1_000;

    @Autowired
    private MongoDatabase database;

    protected final AtomicInteger largest = new AtomicInteger();
    private MongoClient client;

    @BeforeEach
    void productsOfManyVendors() {
        database.getCollection("products")
                .insertMany(IntStream.range(0, VENDORS)
                        .mapToObj(ManyVendors::product)
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
                                .append("group", "g")
                                .append("series", "s")
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

    protected final MongoDatabase watched() {
        return client.getDatabase(database.getName());
    }
}
