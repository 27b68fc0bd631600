package io.certwatch.catalogue.edition.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.MongoIterable;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Source;
import io.certwatch.edition.Force;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each edition with its unsent events in one document, and the bytes of its sources in another collection. */
@Repository
class MongoEditions implements Editions {

    static final String COLLECTION = "editions";

    private static final String CONTENT = "edition.content.";
    private static final String PUBLISHED = "edition.published";
    private static final String WITHDRAWN_BY = PUBLISHED + ".withdrawal.by";
    private static final String PUBLISHES_AT = "edition.drafting.publishesAt";

    public record EditionDocument(@BsonId EditionId id, Edition edition, List<Document> outbox) {}

    private final MongoCollection<EditionDocument> editions;
    private final MongoEditionSources sources;
    private final Outbox outbox;
    private final EventForms<Edition> news;
    private final Counter publications;

    MongoEditions(MongoDatabase database, Outbox outbox, EventForms<Edition> news, MeterRegistry meters) {
        this.editions = EditionTypes.in(database).getCollection(COLLECTION, EditionDocument.class);
        this.sources = new MongoEditionSources(database);
        this.outbox = outbox;
        this.news = news;
        this.publications = meters.counter("editions.published");
        editions.createIndex(Indexes.descending(CONTENT + "issued", "_id"));
        editions.createIndex(Indexes.ascending(CONTENT + "force", PUBLISHED + ".inForceSince", CONTENT + "effective"));
        editions.createIndex(Indexes.ascending(WITHDRAWN_BY), new IndexOptions().sparse(true));
        editions.createIndex(Indexes.ascending(PUBLISHES_AT), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return Optional.ofNullable(editions.find(eq("_id", id)).first()).map(EditionDocument::edition);
    }

    /** Stores the bytes first: a source without an edition is harmless, an edition without its source is not. */
    @Override
    public boolean add(Edition draft, byte[] source) {
        sources.keep(draft.source(), source);
        return insert(draft, List.of());
    }

    @Override
    public boolean replace(Edition draft, byte[] source) {
        sources.keep(draft.source(), source);
        return edit(draft);
    }

    @Override
    public boolean edit(Edition draft) {
        var document = new EditionDocument(draft.id(), draft, List.of());
        return editions.replaceOne(stillTheDraft(draft.id(), draft.revision() - 1), document)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean publish(Edition edition) {
        var written = editions.updateOne(
                stillTheDraft(edition.id(), edition.revision()),
                combine(
                        set(PUBLISHED, requireNonNull(edition.published())),
                        unset(PUBLISHES_AT),
                        outbox.push(news.of(edition))));
        return countPublication(wakeOutbox(edition, written.getMatchedCount() == 1));
    }

    @Override
    public boolean updatePublished(Edition edition) {
        var written = editions.updateOne(
                and(eq("_id", edition.id()), eq("edition.revision", edition.revision() - 1), exists(PUBLISHED)),
                combine(
                        set("edition.revision", edition.revision()),
                        set(PUBLISHED, requireNonNull(edition.published())),
                        outbox.push(news.of(edition))));
        return wakeOutbox(edition, written.getMatchedCount() == 1);
    }

    @Override
    public boolean addPublished(Edition edition, byte[] source) {
        sources.keep(edition.source(), source);
        return countPublication(wakeOutbox(edition, insert(edition, outbox.entries(news.of(edition)))));
    }

    private boolean insert(Edition edition, List<Document> entries) {
        var document = new EditionDocument(edition.id(), edition, entries);
        return DuplicateKeys.unlessTaken(() -> editions.insertOne(document).wasAcknowledged());
    }

    private boolean countPublication(boolean published) {
        if (published) publications.increment();
        return published;
    }

    private boolean wakeOutbox(Edition edition, boolean written) {
        if (written) outbox.enqueue(COLLECTION, List.of(edition.id().value()));
        return written;
    }

    @Override
    public void republish(Edition edition) {
        var unchanged = and(eq("_id", edition.id()), eq("edition.revision", edition.revision()));
        editions.updateOne(unchanged, outbox.push(news.of(edition)));
        outbox.enqueue(COLLECTION, List.of(edition.id().value()));
    }

    @Override
    public List<Edition> newestFirst(@Nullable Position after, int limit) {
        var beyond = after == null ? Filters.empty() : beyond(after);
        return read(editions.find(beyond)
                .sort(descending(CONTENT + "issued", "_id"))
                .limit(limit));
    }

    @Override
    public List<Edition> published() {
        return read(editions.find(exists(PUBLISHED)).sort(descending(CONTENT + "issued", "_id")));
    }

    @Override
    public Map<String, Integer> revisions() {
        var revisions = new HashMap<String, Integer>();
        editions.withDocumentClass(Document.class)
                .find(exists(PUBLISHED))
                .projection(include("edition.revision"))
                .forEach(document -> revisions.put(
                        document.getString("_id"),
                        document.getEmbedded(List.of("edition", "revision"), Integer.class)));
        return revisions;
    }

    @Override
    public List<Edition> dueBy(LocalDate day) {
        return read(editions.find(and(
                eq(CONTENT + "force", Force.STATUTORY.name()),
                exists(PUBLISHED),
                exists(PUBLISHED + ".inForceSince", false),
                exists(PUBLISHED + ".withdrawal", false),
                lte(CONTENT + "effective", day))));
    }

    @Override
    public Map<EditionId, EditionId> withdrawals() {
        var withdrawals = new HashMap<EditionId, EditionId>();
        editions.withDocumentClass(Document.class)
                .find(exists(WITHDRAWN_BY))
                .projection(include(WITHDRAWN_BY))
                .forEach(document -> withdrawals.put(
                        new EditionId(document.getString("_id")),
                        new EditionId(document.getEmbedded(List.of(WITHDRAWN_BY.split("\\.")), String.class))));
        return withdrawals;
    }

    @Override
    public List<Edition> scheduled() {
        return read(editions.find(exists(PUBLISHES_AT)));
    }

    @Override
    public Optional<byte[]> source(Source source) {
        return sources.find(source);
    }

    private static Bson stillTheDraft(EditionId id, int revision) {
        return and(eq("_id", id), eq("edition.revision", revision), exists(PUBLISHED, false));
    }

    private static Bson beyond(Position position) {
        var issued = CONTENT + "issued";
        return or(lt(issued, position.issued()), and(eq(issued, position.issued()), lt("_id", position.id())));
    }

    private static List<Edition> read(MongoIterable<EditionDocument> found) {
        return found.map(EditionDocument::edition).into(new ArrayList<>());
    }
}
