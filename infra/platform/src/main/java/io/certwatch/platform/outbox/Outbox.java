package io.certwatch.platform.outbox;

import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.trace.Traces;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

import static com.mongodb.client.model.Updates.pushEach;

/**
 * Puts events into the "outbox" array of the document that they are about, in the same write that changes its state.
 * What is written is relayed soon after {@link #written}; what a crash left unannounced is found by the sweep.
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

    /** The value of the "outbox" array of a document that is inserted. */
    public List<Document> entries(List<OutgoingEvent> events) {
        var traceparent = traces.current();
        var now = clock.instant();
        return events.stream()
                .map(event -> Entry.of(event, traceparent, now).toDocument())
                .toList();
    }

    /** The part of an update that adds events to those which still wait. */
    public Bson push(List<OutgoingEvent> events) {
        return pushEach(Entry.OUTBOX, entries(events));
    }

    /** To be called when the write was acknowledged. */
    public void written(String collection, Collection<?> ids) {
        backlogs.of(collection).add(ids, clock.instant());
    }
}
