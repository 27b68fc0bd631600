package io.certwatch.catalogue.lexicon;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.mongo.RecordedByDocument;
import io.certwatch.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each entry with its unsent events in one document, and each revision in one, so that its number can be claimed only once. */
@Repository
class MongoLexicon implements Lexicon {

    static final String COLLECTION = "lexicon";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> revisions;
    private final Outbox outbox;
    private final EventForms<LexiconNews> news;

    MongoLexicon(MongoDatabase database, Outbox outbox, EventForms<LexiconNews> news) {
        this.entries = database.getCollection(COLLECTION);
        this.revisions = database.getCollection("lexiconRevisions");
        this.outbox = outbox;
        this.news = news;
    }

    @Override
    public List<LexiconEntry> entries() {
        var found = new ArrayList<LexiconEntry>();
        entries.find().sort(ascending("_id")).forEach(document -> found.add(entry(document)));
        return found;
    }

    @Override
    public Optional<LexiconEntry> find(String entry) {
        return Optional.ofNullable(entries.find(eq("_id", entry)).first()).map(MongoLexicon::entry);
    }

    @Override
    public Optional<LexiconRevision> latest() {
        return Optional.ofNullable(revisions.find().sort(descending("_id")).first())
                .map(MongoLexicon::revision);
    }

    @Override
    public List<LexiconRevision> revisionsOf(String entry) {
        var found = new ArrayList<LexiconRevision>();
        revisions
                .find(eq("changes.entry", entry))
                .sort(descending("_id"))
                .forEach(document -> found.add(revision(document)));
        return found;
    }

    @Override
    public boolean claim(LexiconRevision next) {
        return DuplicateKeys.unlessTaken(
                () -> revisions.insertOne(document(next)).wasAcknowledged());
    }

    @Override
    public void bringUpTo(List<LexiconEntry> newer) {
        var all = revisionsWith(newer);
        outbox.enqueue(
                COLLECTION,
                newer.stream()
                        .filter(entry -> bringUpTo(entry, all))
                        .map(LexiconEntry::entry)
                        .toList());
    }

    /** The newest revision of each entry, stored or given. */
    private Map<String, Integer> revisionsWith(List<LexiconEntry> newer) {
        var revisions = new HashMap<String, Integer>();
        entries.find()
                .projection(include("revision"))
                .forEach(document -> revisions.put(document.getString("_id"), document.getInteger("revision")));
        newer.forEach(entry -> revisions.merge(entry.entry(), entry.revision(), Math::max));
        return revisions;
    }

    @Override
    public void republish(List<LexiconEntry> known) {
        var all = revisionsWith(known);
        for (var entry : known) {
            var unchanged = and(eq("_id", entry.entry()), eq("revision", entry.revision()));
            entries.updateOne(unchanged, outbox.push(news.of(new LexiconNews(entry, all))));
        }
        outbox.enqueue(COLLECTION, known.stream().map(LexiconEntry::entry).toList());
    }

    /** If the stored entry is as new, the filter does not match, and the upsert fails with a duplicate key. */
    private boolean bringUpTo(LexiconEntry entry, Map<String, Integer> all) {
        var isOlder = and(eq("_id", entry.entry()), lt("revision", entry.revision()));
        var newer = combine(
                set("revision", entry.revision()),
                set("changed", entry.changed()),
                set("senses", entry.senses()),
                set("by", entry.by()),
                set("recordedBy", document(entry.recordedBy())),
                outbox.push(news.of(new LexiconNews(entry, all))));
        return DuplicateKeys.unlessTaken(() -> entries.updateOne(isOlder, newer, new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }

    private static LexiconEntry entry(Document document) {
        return new LexiconEntry(
                document.getString("_id"),
                document.getInteger("revision"),
                document.getList("changed", String.class),
                senses(document),
                document.get("by", LexiconRevision.SHIPPED),
                recordedBy(document));
    }

    private static Document document(LexiconRevision revision) {
        var changes = revision.changes().entrySet().stream()
                .map(change -> new Document("entry", change.getKey()).append("senses", change.getValue()))
                .toList();
        return new Document("_id", revision.revision())
                .append("changes", changes)
                .append("by", revision.by())
                .append("recordedBy", document(revision.recordedBy()))
                .append("at", revision.at() == null ? null : Date.from(revision.at()));
    }

    private static LexiconRevision revision(Document document) {
        var changes = new TreeMap<String, List<Map<String, Object>>>();
        for (var change : document.getList("changes", Document.class)) {
            changes.put(change.getString("entry"), senses(change));
        }
        var at = document.getDate("at");
        return new LexiconRevision(
                document.getInteger("_id"),
                changes,
                document.get("by", LexiconRevision.SHIPPED),
                recordedBy(document),
                at == null ? null : at.toInstant());
    }

    private static @Nullable Document document(@Nullable RecordedBy caller) {
        return caller == null ? null : RecordedByDocument.of(caller);
    }

    private static @Nullable RecordedBy recordedBy(Document document) {
        var stored = document.get("recordedBy", Document.class);
        return stored == null ? null : RecordedByDocument.read(stored);
    }

    private static List<Map<String, Object>> senses(Document document) {
        return document.getList("senses", Document.class).stream()
                .map(MongoLexicon::plain)
                .toList();
    }

    /** Converts documents to maps: a Document never equals another kind of map, but stored senses must equal shipped ones. */
    private static Map<String, Object> plain(Map<?, ?> document) {
        var plain = new LinkedHashMap<String, Object>();
        document.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain(map);
            case List<?> list -> list.stream().map(MongoLexicon::plain).toList();
            default -> value;
        };
    }
}
