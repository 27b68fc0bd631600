package io.certwatch.catalogue.edition.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.catalogue.edition.Force;
import io.certwatch.catalogue.edition.Source;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each edition with its unsent events in one document, and the bytes of its sources in another collection. */
@Repository
class MongoEditions implements Editions {

    static final String COLLECTION = "editions";

    private final MongoCollection<Document> editions;
    private final MongoEditionSources sources;
    private final Outbox outbox;
    private final Function<Edition, List<OutgoingEvent>> news;
    private final Counter publications;

    MongoEditions(
            MongoDatabase database, Outbox outbox, Function<Edition, List<OutgoingEvent>> news, MeterRegistry meters) {
        this.editions = database.getCollection(COLLECTION);
        this.sources = new MongoEditionSources(database);
        this.outbox = outbox;
        this.news = news;
        this.publications = meters.counter("editions.published");
        editions.createIndex(Indexes.descending("issued", "_id"));
        editions.createIndex(Indexes.ascending("force", "published.inForceSince", "effective"));
        editions.createIndex(Indexes.ascending("published.withdrawal.by"), new IndexOptions().sparse(true));
        editions.createIndex(Indexes.ascending("drafting.publishesAt"), new IndexOptions().sparse(true));
    }

    @Override
    public Optional<Edition> find(EditionId id) {
        return Optional.ofNullable(editions.find(eq("_id", id.value())).first()).map(EditionDocument::edition);
    }

    /** Stores the bytes first: a source without an edition is harmless, an edition without its source is not. */
    @Override
    public boolean add(Edition draft, byte[] source) {
        sources.keep(draft.source(), source);
        return Inserted.into(editions, EditionDocument.of(draft).append("outbox", List.of()));
    }

    @Override
    public boolean replace(Edition draft, byte[] source) {
        sources.keep(draft.source(), source);
        return edit(draft);
    }

    @Override
    public boolean edit(Edition draft) {
        var document = EditionDocument.of(draft).append("outbox", List.of());
        return editions.replaceOne(stillTheDraft(draft.id(), draft.revision() - 1), document)
                        .getMatchedCount()
                == 1;
    }

    @Override
    public boolean publish(Edition edition) {
        var published = requireNonNull(edition.published());
        var written = editions.updateOne(
                stillTheDraft(edition.id(), edition.revision()),
                combine(
                        set("published", PublishedDocument.of(published)),
                        unset("drafting.publishesAt"),
                        outbox.push(news.apply(edition))));
        return counted(wakeOutbox(edition, written.getMatchedCount() == 1));
    }

    @Override
    public boolean updatePublished(Edition edition) {
        var written = editions.updateOne(
                and(eq("_id", edition.id().value()), eq("revision", edition.revision() - 1), ne("published", null)),
                combine(
                        set("revision", edition.revision()),
                        set("published", PublishedDocument.of(requireNonNull(edition.published()))),
                        outbox.push(news.apply(edition))));
        return wakeOutbox(edition, written.getMatchedCount() == 1);
    }

    @Override
    public boolean addPublished(Edition edition, byte[] source) {
        sources.keep(edition.source(), source);
        var document = EditionDocument.of(edition).append("outbox", outbox.entries(news.apply(edition)));
        return counted(wakeOutbox(edition, Inserted.into(editions, document)));
    }

    private boolean counted(boolean published) {
        if (published) publications.increment();
        return published;
    }

    private boolean wakeOutbox(Edition edition, boolean written) {
        if (written) outbox.written(COLLECTION, List.of(edition.id().value()));
        return written;
    }

    @Override
    public void republish(Edition edition) {
        editions.updateOne(eq("_id", edition.id().value()), outbox.push(news.apply(edition)));
        outbox.written(COLLECTION, List.of(edition.id().value()));
    }

    @Override
    public List<Edition> newestFirst(@Nullable Position after, int limit) {
        var beyond = after == null ? Filters.empty() : beyond(after);
        return read(editions.find(beyond).sort(descending("issued", "_id")).limit(limit));
    }

    @Override
    public List<Edition> published() {
        return read(editions.find(ne("published", null)).sort(descending("issued", "_id")));
    }

    @Override
    public Map<String, Integer> revisions() {
        var revisions = new HashMap<String, Integer>();
        editions.find(ne("published", null))
                .projection(include("revision"))
                .forEach(document -> revisions.put(document.getString("_id"), document.getInteger("revision")));
        return revisions;
    }

    @Override
    public List<Edition> dueBy(LocalDate day) {
        return read(editions.find(and(
                eq("force", Force.STATUTORY.name()),
                ne("published", null),
                eq("published.inForceSince", null),
                eq("published.withdrawal", null),
                lte("effective", day.toString()))));
    }

    @Override
    public Map<EditionId, EditionId> withdrawals() {
        var withdrawals = new HashMap<EditionId, EditionId>();
        editions.find(exists("published.withdrawal.by"))
                .projection(include("published.withdrawal.by"))
                .forEach(document -> withdrawals.put(
                        new EditionId(document.getString("_id")),
                        new EditionId(document.getEmbedded(List.of("published", "withdrawal", "by"), String.class))));
        return withdrawals;
    }

    @Override
    public List<Edition> scheduled() {
        return read(editions.find(exists("drafting.publishesAt")));
    }

    @Override
    public Optional<byte[]> source(Source source) {
        return sources.find(source);
    }

    private static Bson stillTheDraft(EditionId id, int revision) {
        return and(eq("_id", id.value()), eq("revision", revision), eq("published", null));
    }

    private static Bson beyond(Position position) {
        var issued = position.issued().toString();
        return or(
                lt("issued", issued),
                and(eq("issued", issued), lt("_id", position.id().value())));
    }

    private static List<Edition> read(Iterable<Document> documents) {
        var editions = new ArrayList<Edition>();
        documents.forEach(document -> editions.add(EditionDocument.edition(document)));
        return editions;
    }
}
