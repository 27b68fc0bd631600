package io.certwatch.plan;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.bson.BsonNull;

/** Records the reads that a client sends, each shape once between two calls of {@link #drain}, while somebody wants to know. */
public final class SentQueries implements CommandListener {
    private static final Set<String> READS = Set.of("find", "aggregate", "count", "distinct");

    private final Queue<SentQuery> sent = new ConcurrentLinkedQueue<>();
    private final Set<String> shapes = ConcurrentHashMap.newKeySet();
    private volatile boolean recording;

    /** From now on. */
    public void record() {
        drain();
        recording = true;
    }

    /** What was sent since the last call, in its order. */
    public List<SentQuery> drain() {
        var drained = Stream.generate(sent::poll).takeWhile(one -> one != null).toList();
        shapes.clear();
        return drained;
    }

    @Override
    public void commandStarted(CommandStartedEvent event) {
        if (!recording || !READS.contains(event.getCommandName())) return;
        var command = BsonDocument.parse(event.getCommand().toJson()); // the driver reuses its buffer
        if (!command.get(event.getCommandName(), BsonNull.VALUE).isString())
            return; // of a database, not of a collection
        var query = SentQuery.of(event.getDatabaseName(), event.getCommandName(), command);
        if (shapes.add(query.shape())) sent.add(query);
    }
}
