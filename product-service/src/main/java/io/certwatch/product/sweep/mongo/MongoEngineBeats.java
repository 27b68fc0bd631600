package io.certwatch.product.sweep.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.sweep.EngineBeats;
import io.certwatch.product.sweep.EnginesAtWork;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** One small document of all instances. */
@Component
final class MongoEngineBeats implements EngineBeats {

    private static final String THE_ONE = "engine";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<EnginesDocument> collection;

    MongoEngineBeats(MongoDatabase database) {
        this.collection = database.getCollection("engines", EnginesDocument.class);
    }

    public record EnginesDocument(@BsonId String id, EnginesAtWork engines) {}

    @Override
    public Optional<EnginesAtWork> read() {
        return Optional.ofNullable(collection.find(eq("_id", THE_ONE)).first()).map(EnginesDocument::engines);
    }

    /** If another instance was first, the guard matches nothing and the upsert reports a duplicate key. */
    @Override
    public boolean write(EnginesAtWork next) {
        var asItWasRead = and(eq("_id", THE_ONE), eq("engines.revision", next.revision() - 1));
        return DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(asItWasRead, new EnginesDocument(THE_ONE, next), UPSERT)
                .wasAcknowledged());
    }
}
