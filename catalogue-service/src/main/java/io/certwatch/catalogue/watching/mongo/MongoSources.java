package io.certwatch.catalogue.watching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.SourceNews;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each source with its state and its unsent events in one document. */
@Repository
class MongoSources implements Sources {

    static final String COLLECTION = "watchedSources";

    private static final String NEXT = "source.checkState.nextAt";

    public record SourceDocument(@BsonId SourceId id, WatchedSource source) {}

    private final MongoCollection<SourceDocument> sources;
    private final Outbox outbox;
    private final EventForms<SourceNews> events;

    MongoSources(MongoDatabase database, Outbox outbox, EventForms<SourceNews> events) {
        this.sources = SourceTypes.in(database).getCollection(COLLECTION, SourceDocument.class);
        this.outbox = outbox;
        this.events = events;
        sources.createIndex(Indexes.ascending("source.retired", NEXT));
    }

    @Override
    public Optional<WatchedSource> find(SourceId id) {
        return Optional.ofNullable(sources.find(eq("_id", id)).first()).map(SourceDocument::source);
    }

    @Override
    public boolean add(WatchedSource source) {
        return DuplicateKeys.unlessTaken(
                () -> sources.insertOne(new SourceDocument(source.id(), source)).wasAcknowledged());
    }

    @Override
    public boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news) {
        var asItWasRead =
                and(eq("_id", before.id()), eq("source.revision", before.revision()), eq("source.turn", before.turn()));
        var change = combine(set("source", after), outbox.push(events.ofAll(news)));
        boolean saved = sources.updateOne(asItWasRead, change).getMatchedCount() == 1;
        if (saved && !news.isEmpty())
            outbox.enqueue(COLLECTION, List.of(before.id().value()));
        return saved;
    }

    @Override
    public List<WatchedSource> list(@Nullable SourceId after, int limit) {
        var beyond = after == null ? empty() : gt("_id", after);
        return read(sources.find(and(eq("source.retired", false), beyond))
                .sort(ascending("_id"))
                .limit(limit));
    }

    @Override
    public List<WatchedSource> all() {
        return read(sources.find().sort(ascending("_id")));
    }

    @Override
    public List<WatchedSource> due(Instant now) {
        var byTheClock = and(eq("source.settings.enabled", true), lte(NEXT, now));
        return read(sources.find(and(eq("source.retired", false), or(exists("source.checkState.open"), byTheClock)))
                .sort(ascending(NEXT)));
    }

    private static List<WatchedSource> read(FindIterable<SourceDocument> found) {
        return found.map(SourceDocument::source).into(new ArrayList<>());
    }
}
