package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Run;
import io.certwatch.notification.alert.Run.ImportedFile;
import io.certwatch.notification.alert.Run.Opened;
import io.certwatch.notification.alert.Runs;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** The key is the id alone: a run covers all companies, and import ids are unique. */
@Repository
class MongoRuns implements Runs {

    public record OpenedDocument(String company, @Nullable String vendor, int count) {}

    public record FileDocument(@Nullable String name, Instant receivedAt) {}

    public record RunDocument(
            @BsonId String id,
            long revision,
            AlertCause.Kind kind,
            @Nullable Instant completedAt,
            List<OpenedDocument> opened,
            boolean listsAll,
            @Nullable FileDocument file) {

        static RunDocument of(Run run) {
            var opened = run.opened().stream()
                    .map(some -> new OpenedDocument(some.company(), some.vendor(), some.count()))
                    .toList();
            var file = run.file();
            return new RunDocument(
                    run.id(),
                    run.revision(),
                    run.kind(),
                    run.completedAt(),
                    opened,
                    run.listsAll(),
                    file == null ? null : new FileDocument(file.name(), file.receivedAt()));
        }

        Run toRun() {
            var counts = opened.stream()
                    .map(some -> new Opened(some.company(), some.vendor(), some.count()))
                    .toList();
            return new Run(
                    id,
                    revision,
                    kind,
                    completedAt,
                    counts,
                    listsAll,
                    file == null ? null : new ImportedFile(file.name(), file.receivedAt()));
        }
    }

    private final MongoCollection<RunDocument> collection;

    MongoRuns(MongoDatabase database) {
        collection = database.getCollection("runs", RunDocument.class);
    }

    @Override
    public Optional<Run> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(RunDocument::toRun);
    }

    /** If a newer revision is stored, the upsert fails with a duplicate key, which is ignored. */
    @Override
    public void save(Run run) {
        var notNewer = and(eq("_id", run.id()), lte("revision", run.revision()));
        try {
            collection.replaceOne(notNewer, RunDocument.of(run), new ReplaceOptions().upsert(true));
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
        }
    }
}
