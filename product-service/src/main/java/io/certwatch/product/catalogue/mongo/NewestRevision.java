package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.platform.mongo.DuplicateKeys;

/** Stores the newest revision, whatever the order of arrival. */
public final class NewestRevision {

    private NewestRevision() {}

    /**
     * A newer revision does not match, so the upsert tries to insert and reports a duplicate key.
     *
     * @return whether this revision is stored now
     */
    public static <T> boolean keep(MongoCollection<T> collection, String id, long revision, T document) {
        return DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(and(eq("_id", id), lte("revision", revision)), document, new ReplaceOptions().upsert(true))
                .wasAcknowledged());
    }
}
