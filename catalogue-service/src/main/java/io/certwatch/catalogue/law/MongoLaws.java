package io.certwatch.catalogue.law;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Repository;

/** Stores each version with its unsent events in one document. There are a few dozen, so that lists need no index. */
@Repository
class MongoLaws implements Laws {

    private static final String COLLECTION = "laws";
    private static final String LAW = "law";
    private static final String PUBLISHED = "law.published";

    public record LawDocument(@BsonId String id, LawVersion law, List<Document> outbox) {}

    private final MongoCollection<LawDocument> laws;
    private final Outbox outbox;
    private final EventForms<LawVersion> news;

    MongoLaws(MongoDatabase database, Outbox outbox, EventForms<LawVersion> news) {
        this.laws = database.getCollection(COLLECTION, LawDocument.class);
        this.outbox = outbox;
        this.news = news;
    }

    @Override
    public Optional<LawVersion> find(String id) {
        return Optional.ofNullable(laws.find(eq("_id", id)).first()).map(LawDocument::law);
    }

    @Override
    public List<LawVersion> newestFirst() {
        return laws.find()
                .sort(descending("law.content.issued", "_id"))
                .map(LawDocument::law)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(LawVersion draft) {
        return insert(draft, List.of());
    }

    @Override
    public boolean edit(LawVersion draft) {
        return update(thePreviousDraft(draft), set(LAW, draft));
    }

    @Override
    public boolean remove(LawVersion draft) {
        var stored = and(eq("_id", draft.id()), eq("law.revision", draft.revision()), exists(PUBLISHED, false));
        return laws.deleteOne(stored).getDeletedCount() == 1;
    }

    @Override
    public boolean publish(LawVersion published) {
        return wakeOutbox(published, update(thePreviousDraft(published), withEvent(published)));
    }

    @Override
    public boolean withdraw(LawVersion withdrawn) {
        var previous = and(thePrevious(withdrawn), exists(PUBLISHED));
        return wakeOutbox(withdrawn, update(previous, withEvent(withdrawn)));
    }

    @Override
    public boolean addPublished(LawVersion published) {
        return wakeOutbox(published, insert(published, outbox.entries(news.of(published))));
    }

    @Override
    public void republish(LawVersion published) {
        var unchanged = and(eq("_id", published.id()), eq("law.revision", published.revision()));
        laws.updateOne(unchanged, outbox.push(news.of(published)));
        wakeOutbox(published, true);
    }

    private boolean insert(LawVersion version, List<Document> entries) {
        var document = new LawDocument(version.id(), version, entries);
        return DuplicateKeys.unlessTaken(() -> laws.insertOne(document).wasAcknowledged());
    }

    private boolean update(Bson filter, Bson change) {
        return laws.updateOne(filter, change).getMatchedCount() == 1;
    }

    private Bson withEvent(LawVersion version) {
        return combine(set(LAW, version), outbox.push(news.of(version)));
    }

    private boolean wakeOutbox(LawVersion version, boolean written) {
        if (written) outbox.enqueue(COLLECTION, List.of(version.id()));
        return written;
    }

    private static Bson thePreviousDraft(LawVersion next) {
        return and(thePrevious(next), exists(PUBLISHED, false));
    }

    private static Bson thePrevious(LawVersion next) {
        return and(eq("_id", next.id()), eq("law.revision", next.revision() - 1));
    }
}
