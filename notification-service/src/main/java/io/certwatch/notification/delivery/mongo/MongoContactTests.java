package io.certwatch.notification.delivery.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.PushOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.delivery.ContactTests;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Repository;

@Repository
class MongoContactTests implements ContactTests {
    private static final int NEWEST = 20;

    private final MongoCollection<Document> collection;

    MongoContactTests(MongoDatabase database) {
        collection = database.getCollection("contact-tests");
        collection.createIndex(ascending("messages.id"), new IndexOptions().sparse(true));
    }

    /** If there was one lately, the upsert fails with a duplicate key. */
    @Override
    public boolean begin(String company, String contact, Instant now, Instant notSince) {
        var notLately = and(eq("_id", company + "/" + contact), lte("at", notSince));
        return DuplicateKeys.unlessTaken(() -> collection
                .updateOne(notLately, set("at", now), new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }

    @Override
    public void add(ContactTest test) {
        var message = new Document("id", test.message())
                .append("company", test.company())
                .append("contact", test.contact())
                .append("email", test.email())
                .append("at", test.at());
        collection.updateOne(
                eq("_id", test.company() + "/" + test.contact()),
                pushEach("messages", List.of(message), new PushOptions().slice(-NEWEST)),
                new UpdateOptions().upsert(true));
    }

    @Override
    public Optional<ContactTest> ofMessage(String message) {
        var found = collection.find(eq("messages.id", message)).first();
        return found == null
                ? Optional.empty()
                : found.getList("messages", Document.class).stream()
                        .filter(one -> message.equals(one.getString("id")))
                        .findFirst()
                        .map(MongoContactTests::test);
    }

    private static ContactTest test(Document message) {
        return new ContactTest(
                message.getString("company"),
                message.getString("contact"),
                message.getString("email"),
                message.getString("id"),
                message.getDate("at").toInstant());
    }
}
