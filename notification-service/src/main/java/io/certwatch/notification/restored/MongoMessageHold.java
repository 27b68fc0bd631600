package io.certwatch.notification.restored;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import java.time.Instant;
import java.time.InstantSource;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** One document while messages are held, and one with the last moment that released them, which releases no other database. */
final class MongoMessageHold implements MessageHold {

    private static final String ID = "_id";
    private static final String HOLD = "hold";
    private static final String RELEASE = "release";
    private static final String AT = "at";

    private final MongoCollection<Document> collection;
    private final @Nullable Instant toldUntil;
    private final boolean releases;
    private final InstantSource clock;

    /** @param toldUntil up to when people were told, as an operator has said */
    MongoMessageHold(MongoDatabase database, @Nullable Instant toldUntil, InstantSource clock) {
        this.collection = database.getCollection("message-holds");
        this.toldUntil = toldUntil;
        this.clock = clock;
        this.releases = toldUntil != null && !toldUntil.equals(lastRelease());
        if (releases && isOn()) release();
    }

    private @Nullable Instant lastRelease() {
        var last = collection.find(eq(ID, RELEASE)).first();
        return last == null ? null : last.getDate(AT).toInstant();
    }

    @Override
    public boolean isOn() {
        return collection.find(eq(ID, HOLD)).first() != null;
    }

    @Override
    public void begin() {
        if (releases) {
            release();
        } else {
            put(HOLD, clock.instant());
        }
    }

    private void release() {
        if (toldUntil != null) put(RELEASE, toldUntil);
        collection.deleteOne(eq(ID, HOLD));
    }

    private void put(String id, Instant at) {
        collection.updateOne(eq(ID, id), set(AT, at), new UpdateOptions().upsert(true));
    }
}
