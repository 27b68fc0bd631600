package io.certwatch.catalogue.edition.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import org.bson.Document;

final class Inserted {

    private Inserted() {}

    /** @return false if a document of this id exists */
    static boolean into(MongoCollection<Document> collection, Document document) {
        try {
            collection.insertOne(document);
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }
}
