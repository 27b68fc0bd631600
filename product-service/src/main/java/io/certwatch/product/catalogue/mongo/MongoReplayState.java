package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.eq;
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

    private final MongoCollection<Document> collection;
    private volatile boolean complete;

    MongoReplayState(MongoDatabase database) {
        this.collection = database.getCollection("catalogue-replay");
    }

    @Override
    public String database() {
        var state = collection.findOneAndUpdate(
                eq("_id", THE_STATE),
                setOnInsert("database", UUID.randomUUID().toString()),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
        return requireNonNull(requireNonNull(state).getString("database"));
    }

    /** Never becomes false again. */
    @Override
    public boolean complete() {
        if (!complete) {
            var state = collection.find(eq("_id", THE_STATE)).first();
            complete = state != null && state.getBoolean("complete", false);
        }
        return complete;
    }

    @Override
    public void completed() {
        collection.updateOne(eq("_id", THE_STATE), set("complete", true), new UpdateOptions().upsert(true));
        complete = true;
    }
}
