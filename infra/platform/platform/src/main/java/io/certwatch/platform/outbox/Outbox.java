package io.certwatch.platform.outbox;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Updates.pushEach;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.CountOptions;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.trace.Traces;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Adds events to the "outbox" array of their aggregate's document, in the same write that changes its state.
 * {@link #written} starts the relay; the sweep finds events for which a crash prevented that call.
 */
public final class Outbox {

    private final Traces traces;
    private final Backlogs backlogs;
    private final Clock clock;

    Outbox(Traces traces, Backlogs backlogs, Clock clock) {
        this.traces = traces;
        this.backlogs = backlogs;
        this.clock = clock;
    }

    /** The value of the "outbox" array of a new document. */
    public List<Document> entries(List<OutgoingEvent> events) {
        var traceparent = traces.current();
        var now = clock.instant();
        return events.stream()
                .map(event -> Entry.of(event, traceparent, now).toDocument())
                .toList();
    }

    /** The part of an update that appends events. */
    public Bson push(List<OutgoingEvent> events) {
        return pushEach(Entry.OUTBOX, entries(events));
    }

    /** Whether the aggregate has events that have not been published. */
    public boolean holds(MongoCollection<?> collection, Object id) {
        var waiting = and(eq("_id", id), exists(Entry.OUTBOX + "." + Entry.ID));
        return collection.countDocuments(waiting, new CountOptions().limit(1)) > 0;
    }

    /** Must be called once the write is acknowledged. */
    public void enqueue(String collection, Collection<?> ids) {
        backlogs.of(collection).add(ids, clock.instant());
    }
}
