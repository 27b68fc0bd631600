package io.certwatch.plan;

import java.util.Set;
import java.util.TreeSet;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonValue;

/**
 * A read of a collection as a client sent it.
 *
 * @param filter of an aggregation its first stage, if that matches
 */
public record SentQuery(String database, String collection, BsonDocument command, BsonDocument filter) {
    /** What the driver adds; a server refuses parts of it within {@code explain}. */
    private static final Set<String> OF_THE_DRIVER =
            Set.of("$db", "lsid", "$clusterTime", "$readPreference", "readConcern", "txnNumber", "maxTimeMS");

    static SentQuery of(String database, String name, BsonDocument command) {
        var own = command.clone();
        own.keySet().removeAll(OF_THE_DRIVER);
        return new SentQuery(database, command.getString(name).getValue(), own, filter(name, own));
    }

    private static BsonDocument filter(String name, BsonDocument command) {
        return switch (name) {
            case "find" -> command.getDocument("filter", new BsonDocument());
            case "aggregate" -> firstMatch(command.getArray("pipeline"));
            default -> command.getDocument("query", new BsonDocument());
        };
    }

    private static BsonDocument firstMatch(BsonArray pipeline) {
        return pipeline.isEmpty()
                ? new BsonDocument()
                : pipeline.getFirst().asDocument().getDocument("$match", new BsonDocument());
    }

    /** Equal for queries that differ in values alone. */
    String shape() {
        var fields = new TreeSet<String>();
        collect("", filter, fields);
        return collection + fields + command.get("sort");
    }

    private static void collect(String path, BsonValue value, Set<String> fields) {
        if (value instanceof BsonDocument document) {
            document.forEach((key, inner) -> collect(path + "/" + key, inner, fields));
        } else if (value instanceof BsonArray array) {
            array.forEach(inner -> collect(path, inner, fields));
        } else {
            fields.add(path);
        }
    }
}
