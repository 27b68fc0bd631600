package io.certwatch.platform.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.work.SharedWork;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.conversions.Bson;

/**
 * Conditional updates of documents that are never deleted, those of several threads in one command. The updates are upserts: if
 * the condition does not match, the key is reported as taken, which tells each thread the outcome of its own update.
 *
 * @param <D> the type of the documents
 */
public final class SharedUpdates<D> {
    private static final int MOST = 100;
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<D> collection;
    private final SharedWork<UpdateOneModel<D>, Boolean> updates;

    public SharedUpdates(MongoCollection<D> collection) {
        this.collection = collection;
        this.updates = new SharedWork<>(MOST, this::write);
    }

    /**
     * Returns when the update is stored; false if the filter does not match.
     *
     * @param filter the key of a document that exists, and a condition
     */
    public boolean update(Bson filter, Bson change) {
        return updates.on(new UpdateOneModel<>(filter, change, UPSERT));
    }

    private List<Boolean> write(List<UpdateOneModel<D>> some) {
        var missed = DuplicateKeys.writeAndFindTaken(() -> collection.bulkWrite(some, UNORDERED));
        return IntStream.range(0, some.size())
                .mapToObj(number -> !missed.contains(number))
                .toList();
    }
}
