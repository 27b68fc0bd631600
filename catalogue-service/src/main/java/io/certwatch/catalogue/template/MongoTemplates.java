package io.certwatch.catalogue.template;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each template with its unsent events in one document, and each revision in one, so that its number can be claimed only once. */
@Repository
class MongoTemplates implements Templates {

    private static final String COLLECTION = "checklistTemplates";
    private static final String REVISIONS = "checklistTemplateRevisions";
    private static final String TEMPLATE = "current.template.id";
    private static final String NUMBER = "current.revision";

    public record TemplateDocument(
            @BsonId String id,
            TemplateRevision current,
            @Nullable List<Document> outbox) {}

    private final MongoCollection<TemplateDocument> templates;
    private final MongoCollection<TemplateDocument> revisions;
    private final Outbox outbox;
    private final EventForms<TemplateRevision> news;

    MongoTemplates(MongoDatabase database, Outbox outbox, EventForms<TemplateRevision> news) {
        this.templates = database.getCollection(COLLECTION, TemplateDocument.class);
        this.revisions = database.getCollection(REVISIONS, TemplateDocument.class);
        this.outbox = outbox;
        this.news = news;
        revisions.createIndex(Indexes.compoundIndex(Indexes.ascending(TEMPLATE), Indexes.descending(NUMBER)));
    }

    @Override
    public List<TemplateRevision> current() {
        return templates
                .find()
                .sort(ascending("_id"))
                .map(TemplateDocument::current)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<TemplateRevision> find(String id) {
        return Optional.ofNullable(templates.find(eq("_id", id)).first()).map(TemplateDocument::current);
    }

    @Override
    public Optional<TemplateRevision> newest(String id) {
        return revisions(id, null, 1).stream().findFirst();
    }

    @Override
    public List<TemplateRevision> revisions(String id, @Nullable Integer before, int limit) {
        var ofTemplate = eq(TEMPLATE, id);
        return revisions
                .find(before == null ? ofTemplate : and(ofTemplate, lt(NUMBER, before)))
                .sort(descending(NUMBER))
                .limit(limit)
                .map(TemplateDocument::current)
                .into(new ArrayList<>());
    }

    @Override
    public boolean claim(TemplateRevision next) {
        var document = new TemplateDocument(next.id() + "/" + next.revision(), next, null);
        return DuplicateKeys.unlessTaken(() -> revisions.insertOne(document).wasAcknowledged());
    }

    /** If the stored revision is as new, the filter does not match, and the upsert fails with a duplicate key. */
    @Override
    public void bringUpTo(TemplateRevision revision) {
        var isOlder = and(eq("_id", revision.id()), lt(NUMBER, revision.revision()));
        var newer = combine(set("current", revision), outbox.push(news.of(revision)));
        var written = DuplicateKeys.unlessTaken(() -> templates
                .updateOne(isOlder, newer, new UpdateOptions().upsert(true))
                .wasAcknowledged());
        if (written) outbox.enqueue(COLLECTION, List.of(revision.id()));
    }

    @Override
    public void republish(TemplateRevision current) {
        var unchanged = and(eq("_id", current.id()), eq(NUMBER, current.revision()));
        templates.updateOne(unchanged, outbox.push(news.of(current)));
        outbox.enqueue(COLLECTION, List.of(current.id()));
    }
}
