package io.certwatch.catalogue.lexicon.mongo;

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
import io.certwatch.catalogue.lexicon.Lexicon;
import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.catalogue.lexicon.LexiconRevision;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.bson.Document;
import org.springframework.stereotype.Repository;

/** Stores each entry with its unsent events in one document, and each revision in one, so that its number can be claimed only once. */
@Repository
class MongoLexicon implements Lexicon {

    static final String COLLECTION = "lexicon";

    private final MongoCollection<Document> entries;
    private final MongoCollection<Document> revisions;
    private final Outbox outbox;
    private final BiFunction<LexiconEntry, Map<String, Integer>, OutgoingEvent> news;

    MongoLexicon(
            MongoDatabase database, Outbox outbox, BiFunction<LexiconEntry, Map<String, Integer>, OutgoingEvent> news) {
        this.entries = database.getCollection(COLLECTION);
        this.revisions = database.getCollection("lexiconRevisions");
        this.outbox = outbox;
        this.news = news;
    }

    @Override
    public List<LexiconEntry> entries() {
        var found = new ArrayList<LexiconEntry>();
        entries.find().sort(ascending("_id")).forEach(document -> found.add(LexiconDocument.entry(document)));
        return found;
    }

    @Override
    public Optional<LexiconEntry> find(String entry) {
        return Optional.ofNullable(entries.find(eq("_id", entry)).first()).map(LexiconDocument::entry);
    }

    @Override
    public Optional<LexiconRevision> latest() {
        return Optional.ofNullable(revisions.find().sort(descending("_id")).first())
                .map(LexiconDocument::revision);
    }

    @Override
    public List<LexiconRevision> revisionsOf(String entry) {
        var found = new ArrayList<LexiconRevision>();
        revisions
                .find(eq("changes.entry", entry))
                .sort(descending("_id"))
                .forEach(document -> found.add(LexiconDocument.revision(document)));
        return found;
    }

    @Override
    public boolean claim(LexiconRevision next) {
        return DuplicateKeys.unlessTaken(
                () -> revisions.insertOne(LexiconDocument.of(next)).wasAcknowledged());
    }

    @Override
    public void bringUpTo(List<LexiconEntry> newer) {
        var all = revisionsWith(newer);
        outbox.written(
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
            entries.updateOne(unchanged, outbox.push(List.of(news.apply(entry, all))));
        }
        outbox.written(COLLECTION, known.stream().map(LexiconEntry::entry).toList());
    }

    /** If the stored entry is as new, the filter does not match, and the upsert fails with a duplicate key. */
    private boolean bringUpTo(LexiconEntry entry, Map<String, Integer> all) {
        var isOlder = and(eq("_id", entry.entry()), lt("revision", entry.revision()));
        var newer = combine(
                set("revision", entry.revision()),
                set("changed", entry.changed()),
                set("senses", entry.senses()),
                set("by", entry.by()),
                set("recordedBy", LexiconDocument.of(entry.recordedBy())),
                outbox.push(List.of(news.apply(entry, all))));
        return DuplicateKeys.unlessTaken(() -> entries.updateOne(isOlder, newer, new UpdateOptions().upsert(true))
                .wasAcknowledged());
    }
}
