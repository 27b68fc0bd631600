package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds the ids generated for upserted documents to the command, so that a replay uses the same. */
final class Upserts {
    private Upserts() {}

    /** The update with the ids of inserted documents from its answer. */
    static Document pinnedUpdate(Document command, Document answer) {
        return answer.get("upserted") instanceof Collection<?> upserted ? pinnedUpdates(command, upserted) : command;
    }

    /** A find-and-modify that will insert a document, with a new id; its answer would not contain the id. */
    static Document pinnedFindAndModify(Document command) {
        return command.clone().append("update", pinId(command, "query", "update", new ObjectId()));
    }

    private static Document pinnedUpdates(Document command, Collection<?> upserted) {
        var updates = new ArrayList<>(Fields.documents(command, "updates"));
        for (var each : upserted) {
            var outcome = (Document) each;
            int index = (int) Fields.value(outcome, "index");
            var update = updates.get(index);
            updates.set(index, update.clone().append("u", pinId(update, "q", "u", Fields.value(outcome, "_id"))));
        }
        return command.clone().append("updates", updates);
    }

    private static Document pinId(Document statement, String queryKey, String updateKey, Object id) {
        var query = Fields.document(statement, queryKey);
        var update = Fields.document(statement, updateKey);
        if (tellsId(query) || update.containsKey("_id")) return update;
        if (!isOfOperators(update)) return new Document("_id", id).appendAll(update);
        var onInsert = update.get("$setOnInsert") instanceof Document given ? given : new Document();
        return onInsert.containsKey("_id")
                ? update
                : update.clone().append("$setOnInsert", onInsert.clone().append("_id", id));
    }

    /** Whether the query determines the id of the inserted document: by an equality, alone or in a conjunction. */
    private static boolean tellsId(Document query) {
        return isEquality(query.get("_id"))
                || conditions(query, "$and").anyMatch(Upserts::tellsId)
                || (conditions(query, "$or").count() == 1
                        && conditions(query, "$or").allMatch(Upserts::tellsId));
    }

    private static boolean isEquality(@Nullable Object condition) {
        if (condition instanceof Document form && isOfOperators(form))
            return form.keySet().equals(Set.of("$eq"));
        return condition != null;
    }

    private static Stream<Document> conditions(Document query, String operator) {
        return query.get(operator) instanceof Collection<?> conditions
                ? conditions.stream().map(Document.class::cast)
                : Stream.empty();
    }

    private static boolean isOfOperators(Document update) {
        return update.keySet().stream().anyMatch(key -> key.startsWith("$"));
    }
}
