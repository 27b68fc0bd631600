package io.certwatch.plan;

import com.mongodb.client.MongoClient;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.BsonValue;

/** Asks the server, which runs the query for its answer. */
record ExplainedPlans(MongoClient client) implements QueryPlans {
    @Override
    public QueryPlan plan(SentQuery query) {
        var explained = client.getDatabase(query.database())
                .runCommand(
                        new BsonDocument("explain", query.command())
                                .append("verbosity", new BsonString("executionStats")),
                        BsonDocument.class);
        return read(explained);
    }

    /** Of the parts that a sharded or an aggregating server nests, the first execution that it reports is the one that reads. */
    static QueryPlan read(BsonDocument explained) {
        var indexes = new ArrayList<String>();
        var scans = new ArrayList<Boolean>();
        var executions = new ArrayList<BsonDocument>();
        visit(explained, document -> {
            if (document.containsKey("winningPlan")) {
                visit(document.get("winningPlan"), stage -> {
                    if (stage.get("keyPattern") instanceof BsonDocument fields)
                        indexes.add(String.join(", ", fields.keySet()));
                    if (isStage(stage, "IDHACK") || isStage(stage, "EXPRESS_IXSCAN")) indexes.add("_id");
                    if (isStage(stage, "COLLSCAN")) scans.add(true);
                });
            }
            if (document.containsKey("totalDocsExamined")) executions.add(document);
        });
        if (executions.isEmpty()) throw new IllegalStateException("No execution in " + explained.toJson());
        var execution = executions.getFirst();
        return new QueryPlan(
                List.copyOf(indexes),
                !scans.isEmpty(),
                execution.getNumber("totalDocsExamined").longValue(),
                execution.getNumber("nReturned").longValue());
    }

    private static boolean isStage(BsonDocument stage, String name) {
        return new BsonString(name).equals(stage.get("stage"));
    }

    private static void visit(BsonValue value, Consumer<BsonDocument> visitor) {
        if (value instanceof BsonDocument document) {
            visitor.accept(document);
            document.values().forEach(inner -> visit(inner, visitor));
        } else if (value instanceof BsonArray array) {
            array.forEach(inner -> visit(inner, visitor));
        }
    }
}
