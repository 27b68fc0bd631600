package io.certwatch.backing;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.DatabaseResolver;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Aggregation;
import de.bwaldvogel.mongo.backend.memory.MemoryCollection;
import de.bwaldvogel.mongo.backend.memory.MemoryDatabase;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.oplog.Oplog;
import io.netty.channel.Channel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A database of {@link StandInCollection}s, which runs aggregations of ordinary stages as {@link Pipeline}s. */
final class StandInDatabase extends MemoryDatabase {

    StandInDatabase(String name, CursorRegistry cursors) {
        super(name, cursors);
    }

    @Override
    protected MemoryCollection openOrCreateCollection(String collection, CollectionOptions options) {
        return new StandInCollection(this, collection, options, cursorRegistry);
    }

    @Override
    protected Index<Integer> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        return new KeyedIndex(index, keys, sparse);
    }

    @Override
    public Document handleCommand(
            Channel channel, String command, Document query, DatabaseResolver databases, Oplog oplog) {
        var answer = command.equalsIgnoreCase("aggregate") ? aggregate(query, databases, oplog) : null;
        return answer == null ? super.handleCommand(channel, command, query, databases, oplog) : answer;
    }

    /** Null if the library has to run it, or to say what is wrong with it. */
    private @Nullable Document aggregate(Document command, DatabaseResolver databases, Oplog oplog) {
        if (!Pipeline.isOrdinary(command)
                || !(command.get("aggregate") instanceof String name)
                || !(resolveCollection(name, false) instanceof StandInCollection collection)) {
            return null;
        }
        try {
            var found = new Pipeline(
                            Fields.documents(command, "pipeline"),
                            stage -> Aggregation.fromPipeline(List.of(stage), databases, this, collection, oplog))
                    .run(collection);
            var answer = new Document(
                    "cursor",
                    new Document("id", 0L)
                            .append("ns", getFullCollectionNamespace(name))
                            .append("firstBatch", found));
            Utils.markOkay(answer);
            return answer;
        } catch (MongoServerException wrong) {
            return null;
        }
    }
}
