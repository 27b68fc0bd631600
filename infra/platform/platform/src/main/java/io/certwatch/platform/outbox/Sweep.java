package io.certwatch.platform.outbox;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Searches one collection for unsent entries that a crash left or another instance wrote. */
final class Sweep {

    private static final String ENTRY_ID = Entry.OUTBOX + "." + Entry.ID;
    private static final String ENTRY_AT = Entry.OUTBOX + "." + Entry.AT;

    private final MongoCollection<Document> collection;
    private final Backlog backlog;
    private final Slots slots;
    private boolean indexed;

    Sweep(MongoCollection<Document> collection, Backlog backlog, Slots slots) {
        this.collection = collection;
        this.backlog = backlog;
        this.slots = slots;
    }

    void run() {
        index();
        @Nullable Instant elsewhere = null;
        for (var aggregate : collection.find(exists(ENTRY_ID)).projection(include(ENTRY_AT))) {
            var id = Entry.aggregateOf(aggregate);
            var since = since(aggregate);
            if (slots.isMine(id)) {
                backlog.add(List.of(id), since);
            } else if (elsewhere == null || since.isBefore(elsewhere)) {
                elsewhere = since;
            }
        }
        backlog.elsewhere(elsewhere);
    }

    private void index() {
        if (!indexed) {
            collection.createIndex(Indexes.ascending(ENTRY_ID), new IndexOptions().sparse(true));
            indexed = true;
        }
    }

    private static Instant since(Document aggregate) {
        return aggregate.getList(Entry.OUTBOX, Document.class).stream()
                .map(entry -> entry.get(Entry.AT, Date.class).toInstant())
                .findFirst()
                .orElseGet(Instant::now);
    }
}
