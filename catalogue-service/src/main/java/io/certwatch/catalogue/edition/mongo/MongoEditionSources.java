package io.certwatch.catalogue.edition.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.edition.Source;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.Optional;
import org.bson.Document;
import org.bson.types.Binary;

/** Stores the bytes of sources by hash. */
final class MongoEditionSources {

    private final MongoCollection<Document> sources;

    MongoEditionSources(MongoDatabase database) {
        this.sources = database.getCollection("sources");
    }

    /** The same bytes are stored already. */
    void keep(Source source, byte[] bytes) {
        var document = new Document("_id", source.sha256()).append("bytes", new Binary(bytes));
        DuplicateKeys.unlessTaken(() -> sources.insertOne(document).wasAcknowledged());
    }

    Optional<byte[]> find(Source source) {
        return Optional.ofNullable(sources.find(eq("_id", source.sha256())).first())
                .map(document -> document.get("bytes", Binary.class).getData());
    }
}
