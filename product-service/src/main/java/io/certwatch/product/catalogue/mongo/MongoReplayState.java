package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.product.catalogue.ReplayState;
import java.util.UUID;
import org.bson.Document;
import org.springframework.stereotype.Component;

/** One document, which is missing after the database was emptied. */
@Component
final class MongoReplayState implements ReplayState {

    private static final String THE_STATE = "replay";
    private static final String READING = "reading";
    private static final String COMPLETE = "complete";

    private final MongoCollection<Document> collection;
    private volatile boolean complete;

    MongoReplayState(MongoDatabase database) {
        this.collection = database.getCollection("catalogue-replay");
    }

    @Override
    public String reading() {
        var state = collection.findOneAndUpdate(
                eq("_id", THE_STATE),
                setOnInsert(READING, newId()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return requireNonNull(requireNonNull(state).getString(READING));
    }

    /** Another instance that reopens it is not noticed: each starts with a catalogue that has a gap until it has caught up. */
    @Override
    public boolean complete() {
        if (!complete) {
            var state = collection.find(eq("_id", THE_STATE)).first();
            complete = state != null && state.getBoolean(COMPLETE, false);
        }
        return complete;
    }

    @Override
    public void completed() {
        collection.updateOne(eq("_id", THE_STATE), set(COMPLETE, true), new UpdateOptions().upsert(true));
        complete = true;
    }

    @Override
    public void reopen() {
        complete = false;
        collection.updateOne(
                eq("_id", THE_STATE),
                combine(set(READING, newId()), set(COMPLETE, false)),
                new UpdateOptions().upsert(true));
    }

    private static String newId() {
        return UUID.randomUUID().toString();
    }
}
