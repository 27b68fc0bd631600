package io.certwatch.catalogue;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import org.bson.Document;

/** The events in a database of a test, which no outbox sends. */
public final class WaitingEvents {

    private WaitingEvents() {}

    public static int count(MongoDatabase database, String collection) {
        return database
                .getCollection(collection)
                .find()
                .map(document -> document.getList("outbox", Document.class).size())
                .into(new ArrayList<>())
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
