package io.certwatch.product.sweep.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.obligation.OpenedCounts;
import io.certwatch.product.sweep.ReassessmentRun;
import io.certwatch.product.sweep.ReassessmentRuns;
import io.certwatch.product.sweep.RunEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A run is one document; the tasks of its slots and its events leave through its outbox. */
@Component
final class MongoRuns implements ReassessmentRuns {

    private static final String NAME = "reassessments";

    /** The last progress of a run that is not complete. */
    private static final String WAITING_SINCE = "waitingSince";

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final UpdateOptions IF_STORED = new UpdateOptions();

    private final MongoCollection<RunDocument> collection;
    private final Outbox outbox;
    private final EventForms<RunEvent> forms;

    MongoRuns(MongoDatabase database, Outbox outbox, EventForms<RunEvent> forms) {
        this.collection = database.getCollection(NAME, RunDocument.class);
        this.outbox = outbox;
        this.forms = forms;
        collection.createIndex(Indexes.descending("startedAt", "_id"));
        collection.createIndex(Indexes.ascending(WAITING_SINCE), new IndexOptions().sparse(true));
    }

    public record RunDocument(@BsonId String id, ReassessmentRun run) {}

    /** A duplicate key means that another instance has begun it. */
    @Override
    public void begin(ReassessmentRun run) {
        DuplicateKeys.unlessTaken(() -> write(run, run.news(OpenedCounts.NOTHING), UPSERT));
    }

    /** Never inserts: a run that is not stored stays so. */
    @Override
    public boolean record(ReassessmentRun run, OpenedCounts opened) {
        return write(run, run.news(opened), IF_STORED);
    }

    @Override
    public boolean restart(ReassessmentRun run) {
        return write(run, run.requestSlots(), IF_STORED);
    }

    private boolean write(ReassessmentRun run, List<RunEvent> events, UpdateOptions options) {
        var asItWasRead = and(eq("_id", run.id()), eq("revision", run.revision() - 1));
        var result = collection.updateOne(
                asItWasRead,
                combine(
                        set("run", run),
                        set("revision", run.revision()),
                        set("startedAt", run.startedAt()),
                        run.completed() ? unset(WAITING_SINCE) : set(WAITING_SINCE, run.progressedAt()),
                        outbox.push(forms.ofAll(events))),
                options);
        var isWritten = result.getMatchedCount() == 1 || result.getUpsertedId() != null;
        if (isWritten) outbox.enqueue(NAME, List.of(run.id()));
        return isWritten;
    }

    @Override
    public Optional<ReassessmentRun> find(String id) {
        return Optional.ofNullable(collection
                        .find(eq("_id", id))
                        .projection(exclude("outbox"))
                        .first())
                .map(RunDocument::run);
    }

    @Override
    public List<ReassessmentRun> find(Collection<String> ids) {
        return collection.find(in("_id", ids)).map(RunDocument::run).into(new ArrayList<>());
    }

    @Override
    public List<ReassessmentRun> list(ReassessmentRun.@Nullable Place after, int limit) {
        return collection
                .find(after == null ? empty() : olderThan(after))
                .projection(exclude("outbox"))
                .sort(descending("startedAt", "_id"))
                .limit(limit)
                .map(RunDocument::run)
                .into(new ArrayList<>());
    }

    @Override
    public List<ReassessmentRun> listRunning(int limit) {
        return collection
                .find(exists(WAITING_SINCE))
                .projection(exclude("outbox"))
                .sort(ascending(WAITING_SINCE))
                .limit(limit)
                .map(RunDocument::run)
                .into(new ArrayList<>());
    }

    private static Bson olderThan(ReassessmentRun.Place place) {
        return or(lt("startedAt", place.startedAt()), and(eq("startedAt", place.startedAt()), lt("_id", place.id())));
    }
}
