package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;

/** Stores the newest revision, whatever the order of arrival. */
final class NewestRevision {

    private NewestRevision() {}

    /**
     * A newer revision does not match, so the upsert tries to insert and reports a duplicate key.
     *
     * @return whether this revision is stored now
     */
    static <T> boolean keep(MongoCollection<T> collection, String id, long revision, T document) {
        try {
            collection.replaceOne(
                    and(eq("_id", id), lte("revision", revision)), document, new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }
}
