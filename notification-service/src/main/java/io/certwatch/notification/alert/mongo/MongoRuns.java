package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Runs;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

/** The key is the id alone: a run covers all companies, and import ids are unique. */
@Repository
class MongoRuns implements Runs {

    public record RunDocument(@BsonId String id, Run run) {}

    private final MongoCollection<RunDocument> collection;

    MongoRuns(MongoDatabase database) {
        collection = database.getCollection("runs", RunDocument.class);
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(RunDocument::run);
    }

    /** If a newer revision is stored, the upsert fails with a duplicate key, which is ignored. */
    @Override
    public void save(Run run) {
        var notNewer = and(eq("_id", run.id()), lte("run.revision", run.revision()));
        DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(notNewer, new RunDocument(run.id(), run), new ReplaceOptions().upsert(true))
                .wasAcknowledged());
    }
}
