package io.certwatch.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.delivery.ContactTests;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoContactTests implements ContactTests {
    private final MongoCollection<Document> collection;

    MongoContactTests(MongoDatabase database) {
        collection = database.getCollection("contact-tests");
    }

    /** If there was one lately, the upsert fails with a duplicate key. */
    @Override
    public boolean begin(String company, String contact, Instant now, Instant notSince) {
        var notLately = and(eq("_id", company + "/" + contact), lte("at", notSince));
        return DuplicateKeys.unlessTaken(() -> collection
                .updateOne(notLately, set("at", now), new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }
}
