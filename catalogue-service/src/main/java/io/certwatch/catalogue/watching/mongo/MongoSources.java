package io.certwatch.catalogue.watching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import io.certwatch.catalogue.watching.SourceId;
import io.certwatch.catalogue.watching.SourceNews;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each source with its state and its unsent events in one document. */
@Repository
class MongoSources implements Sources {

    static final String COLLECTION = "watchedSources";

    private final MongoCollection<Document> sources;
    private final Outbox outbox;
    private final Function<SourceNews, OutgoingEvent> events;

    MongoSources(MongoDatabase database, Outbox outbox, Function<SourceNews, OutgoingEvent> events) {
        this.sources = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.events = events;
        sources.createIndex(Indexes.ascending("retired", "rhythm.nextAt"));
    }

    @Override
    public Optional<WatchedSource> find(SourceId id) {
        return Optional.ofNullable(sources.find(eq("_id", id.value())).first()).map(MongoSources::source);
    }

    @Override
    public boolean add(WatchedSource source) {
        try {
            sources.insertOne(
                    document(source).append("_id", source.id().value()).append("outbox", List.of()));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) return false;
            throw refused;
        }
    }

    @Override
    public boolean save(WatchedSource before, WatchedSource after, List<SourceNews> news) {
        var asWeReadIt =
                and(eq("_id", before.id().value()), eq("revision", before.revision()), eq("turn", before.turn()));
        var changes = new ArrayList<Bson>();
        document(after).forEach((field, value) -> changes.add(set(field, value)));
        changes.add(outbox.push(news.stream().map(events).toList()));
        boolean saved = sources.updateOne(asWeReadIt, combine(changes)).getMatchedCount() == 1;
        if (saved && !news.isEmpty())
            outbox.written(COLLECTION, List.of(before.id().value()));
        return saved;
    }

    @Override
    public List<WatchedSource> list(@Nullable SourceId after, int limit) {
        var beyond = after == null ? empty() : gt("_id", after.value());
        return read(sources.find(and(eq("retired", false), beyond))
                .sort(ascending("_id"))
                .limit(limit));
    }

    @Override
    public List<WatchedSource> all() {
        return read(sources.find().sort(ascending("_id")));
    }

    @Override
    public List<WatchedSource> due(Instant now) {
        var byTheClock = and(eq("settings.enabled", true), lte("rhythm.nextAt", Date.from(now)));
        return read(sources.find(and(eq("retired", false), or(ne("rhythm.open", null), byTheClock)))
                .sort(ascending("rhythm.nextAt")));
    }

    private static List<WatchedSource> read(FindIterable<Document> documents) {
        var found = new ArrayList<WatchedSource>();
        documents.forEach(document -> found.add(source(document)));
        return found;
    }

    private static Document document(WatchedSource source) {
        return new Document("revision", source.revision())
                .append("settings", SettingsDocument.of(source.settings()))
                .append("turn", source.turn())
                .append("rhythm", StateDocument.of(source.checkState()))
                .append("knowledge", StateDocument.of(source.knowledge()))
                .append(
                        "alarms",
                        source.alarms().stream().map(StateDocument::of).toList())
                .append("messages", source.messages())
                .append("since", Date.from(source.since()))
                .append("retired", source.retired());
    }

    private static WatchedSource source(Document document) {
        return new WatchedSource(
                new SourceId(document.getString("_id")),
                document.getInteger("revision"),
                SettingsDocument.read(document.get("settings", Document.class)),
                document.getInteger("turn"),
                StateDocument.checkState(document.get("rhythm", Document.class)),
                StateDocument.knowledge(document.get("knowledge", Document.class)),
                document.getList("alarms", Document.class).stream()
                        .map(StateDocument::alarm)
                        .toList(),
                document.getInteger("messages"),
                Parts.time(document, "since"),
                document.getBoolean("retired"));
    }
}
