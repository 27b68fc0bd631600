package io.certwatch.importjob.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.importjob.ImportJob;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.Imports;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/**
 * Stores each import in one document, beside its unsent events; every write is guarded by its revision. Only an import
 * with work to do, or one that reads, has the key for that.
 */
public final class MongoImports<D> implements Imports<D> {

    private static final String JOB = "job";
    static final String OWNER = "job.owner";
    private static final String RECEIVED_AT = "job.receivedAt";
    /** The owner, while there is work to do. */
    private static final String WAITING = "waiting";
    /** The unique key, while the import reads. */
    private static final String READING = "reading";

    /** When an import ended whose findings are not deleted. */
    static final String FINDINGS = "findings";
    /** When an import ended that no history names. */
    static final String CHANGED_NOTHING = "changedNothing";

    private static final Bson OLDEST = ascending(RECEIVED_AT, "_id");
    private static final Bson NEWEST = descending(RECEIVED_AT, "_id");

    private final String name;
    private final MongoCollection<BsonDocument> collection;
    private final ImportDocument<D> document;
    private final Outbox outbox;

    public MongoImports(MongoDatabase database, ImportNames names, Codec<D> details, Outbox outbox) {
        this.name = nameOf(names);
        this.document = new ImportDocument<>(details, database.getCodecRegistry());
        this.outbox = outbox;
        collection = database.getCollection(name, BsonDocument.class);
        collection.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.ascending(READING), new IndexOptions().sparse(true).unique(true));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending(OWNER), NEWEST));
    }

    static String nameOf(ImportNames names) {
        return names.name() + "-imports";
    }

    @Override
    public boolean add(ImportJob<D> received) {
        return DuplicateKeys.unlessTaken(() -> collection
                .updateOne(eq("_id", received.id()), state(received), new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }

    @Override
    public boolean move(ImportJob<D> before, ImportJob<D> after, @Nullable OutgoingEvent event) {
        var state = event == null ? state(after) : combine(state(after), outbox.push(List.of(event)));
        var asItWas = and(eq("_id", before.id()), eq("job.revision", before.revision()));
        if (collection.updateOne(asItWas, state).getMatchedCount() == 0) return false;
        if (event != null) outbox.enqueue(name, List.of(after.id()));
        return true;
    }

    private Bson state(ImportJob<D> job) {
        var key = job.uniqueKey();
        return combine(
                set(JOB, document.write(job)),
                job.phase().hasWork() ? set(WAITING, job.owner()) : unset(WAITING),
                key != null && job.phase().reads() ? set(READING, key) : unset(READING),
                job.phase().ended() ? set(FINDINGS, job.finishedAt()) : unset(FINDINGS),
                job.changedNothing() ? set(CHANGED_NOTHING, job.finishedAt()) : unset(CHANGED_NOTHING));
    }

    @Override
    public Optional<ImportJob<D>> find(String owner, String id) {
        return first(find(and(eq("_id", id), eq(OWNER, owner))));
    }

    @Override
    public Optional<ImportJob<D>> reading(String uniqueKey) {
        return first(find(eq(READING, uniqueKey)));
    }

    @Override
    public List<String> waiting() {
        return collection.distinct(WAITING, exists(WAITING), String.class).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    @Override
    public Optional<ImportJob<D>> next(String owner) {
        return first(find(eq(WAITING, owner)).sort(OLDEST));
    }

    @Override
    public List<ImportJob<D>> newestFirst(String owner, @Nullable String beforeId, int limit) {
        var all = eq(OWNER, owner);
        return find(beforeId == null ? all : and(all, olderThan(owner, beforeId)))
                .sort(NEWEST)
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    private Bson olderThan(String owner, String id) {
        var at = find(owner, id).map(ImportJob::receivedAt).orElse(Instant.EPOCH);
        return or(lt(RECEIVED_AT, at), and(eq(RECEIVED_AT, at), lt("_id", id)));
    }

    private Optional<ImportJob<D>> first(FindIterable<BsonDocument> found) {
        return Optional.ofNullable(found.first()).map(this::read);
    }

    private ImportJob<D> read(BsonDocument found) {
        return document.read(found.getDocument(JOB));
    }

    private FindIterable<BsonDocument> find(Bson filter) {
        return collection.find(filter).projection(include(JOB));
    }

    /** Converts an import by the record codec of the driver, with the codec of the service for its details. */
    private static final class ImportDocument<D> {

        private final Codec<ImportJob<D>> codec;

        @SuppressWarnings({"unchecked", "rawtypes"
        }) // the registry knows the type of the details, the compiler does not
        ImportDocument(Codec<D> details, CodecRegistry registry) {
            codec = (Codec) fromRegistries(fromCodecs(details), registry)
                    .get(ImportJob.class, List.of(details.getEncoderClass()));
        }

        BsonDocument write(ImportJob<D> job) {
            var written = new BsonDocument();
            codec.encode(
                    new BsonDocumentWriter(written),
                    job,
                    EncoderContext.builder().build());
            return written;
        }

        ImportJob<D> read(BsonDocument stored) {
            return codec.decode(
                    new BsonDocumentReader(stored), DecoderContext.builder().build());
        }
    }
}
