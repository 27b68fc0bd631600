package io.certwatch.platform.mongo;

import com.mongodb.client.MongoCollection;
import io.certwatch.platform.mongo.ConditionalUpdates.ConditionalUpdate;
import io.certwatch.platform.work.SharedWork;
import org.bson.conversions.Bson;

/**
 * Conditional updates, those of several threads in one command, which tells each thread the outcome of its own update.
 *
 * @param <D> the type of the documents
 */
public final class SharedUpdates<D> {
    private static final int MOST = 100;

    private final SharedWork<ConditionalUpdate, Boolean> updates;

    public SharedUpdates(MongoCollection<D> collection) {
        this.updates = new SharedWork<>(MOST, new ConditionalUpdates<>(collection)::write);
    }

    /** Returns when the update is stored; false if the document is gone, or does not meet the condition. */
    public boolean update(String id, Bson condition, Bson change) {
        return updates.on(new ConditionalUpdate(id, condition, change));
    }
}
