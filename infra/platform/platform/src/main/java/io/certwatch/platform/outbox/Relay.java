package io.certwatch.platform.outbox;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.pull;
import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Relays the outboxes of one collection in batches: reads events, sends them and removes those the broker acknowledged. */
final class Relay implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(Relay.class);
    private static final Duration PATIENCE = Duration.ofMillis(500);
    /** From one batch that is not full to the next, so that aggregates which are written one by one share one. */
    private static final Duration PACE = Duration.ofMillis(50);

    private final MongoCollection<Document> collection;
    private final Backlog backlog;
    private final Slots slots;
    private final EventSender sender;
    private final int batch;
    private volatile boolean stopping;

    Relay(MongoCollection<Document> collection, Backlog backlog, Slots slots, EventSender sender, int batch) {
        this.collection = collection;
        this.backlog = backlog;
        this.slots = slots;
        this.sender = sender;
        this.batch = batch;
    }

    @Override
    public void run() {
        try {
            while (!stopping) {
                if (slots.awaitLease(PATIENCE)) {
                    var ids = backlog.take(batch, PATIENCE);
                    var begun = System.nanoTime();
                    relay(ids);
                    if (!ids.isEmpty() && ids.size() < batch) Thread.sleep(PACE.minusNanos(System.nanoTime() - begun));
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    void begin() {
        stopping = false;
    }

    /** Stops after the current batch. */
    void stop() {
        stopping = true;
    }

    private void relay(List<Object> ids) {
        var mine = ids.stream().filter(slots::enter).toList();
        try {
            var failed = mine.isEmpty() ? Set.of() : deliver(mine);
            backlog.putOff(failed);
        } catch (Throwable failure) {
            LOG.warn("The outboxes of {} wait: {}", name(), failure.toString());
            backlog.putOff(mine);
        } finally {
            mine.forEach(slots::leave);
            backlog.remove(ids);
        }
    }

    /** Returns the aggregates that still have unsent events. */
    private Set<Object> deliver(List<Object> ids) {
        var chains = new ArrayList<Chain>();
        collection
                .find(in("_id", ids))
                .projection(include(Entry.OUTBOX))
                .forEach(stored -> chains.addAll(Chain.of(stored)));
        sender.send(chains);
        remove(groupAcknowledged(chains));
        var failed =
                chains.stream().filter(Chain::isBroken).map(Chain::aggregate).collect(toSet());
        if (!failed.isEmpty()) {
            LOG.warn(
                    "{} of {} outboxes of {} wait: the broker does not accept their events",
                    failed.size(),
                    ids.size(),
                    name());
        }
        return failed;
    }

    private static Map<Object, List<String>> groupAcknowledged(List<Chain> chains) {
        return chains.stream()
                .filter(chain -> !chain.acknowledgedIds().isEmpty())
                .collect(
                        groupingBy(Chain::aggregate, flatMapping(chain -> chain.acknowledgedIds().stream(), toList())));
    }

    private void remove(Map<Object, List<String>> acknowledged) {
        var removals = acknowledged.entrySet().stream()
                .map(sent -> new UpdateOneModel<Document>(
                        eq("_id", sent.getKey()), pull(Entry.OUTBOX, in(Entry.ID, sent.getValue()))))
                .toList();
        if (!removals.isEmpty()) collection.bulkWrite(removals, new BulkWriteOptions().ordered(false));
    }

    private String name() {
        return collection.getNamespace().getCollectionName();
    }
}
