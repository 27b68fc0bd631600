package io.certwatch.platform.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.ObjectId;

/**
 * Updates of documents under a condition each, in one command that tells which of them were made. Nothing is inserted: an update of a
 * document that was deleted is one that was not made. Of several updates of one document, the condition of at most one may be met.
 *
 * @param <D> the type of the documents
 */
public final class ConditionalUpdates<D> {

    /** Which update a document got last. The database counts the matches of a command, and does not name them. */
    private static final String LAST = "lastUpdate";

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    /** @param id of the document */
    public record ConditionalUpdate(String id, Bson condition, Bson change) {

        private Bson filter() {
            return and(eq("_id", id), condition);
        }
    }

    private final MongoCollection<D> collection;

    public ConditionalUpdates(MongoCollection<D> collection) {
        this.collection = collection;
    }

    /** Whether each update was made, in their order. */
    public List<Boolean> write(List<ConditionalUpdate> updates) {
        if (updates.isEmpty()) return List.of();
        if (updates.size() == 1) return List.of(write(updates.getFirst()));
        var marks = updates.stream().map(_ -> new ObjectId()).toList();
        var matched = collection
                .bulkWrite(
                        IntStream.range(0, updates.size())
                                .mapToObj(number -> model(updates.get(number), marks.get(number)))
                                .toList(),
                        UNORDERED)
                .getMatchedCount();
        if (matched == updates.size()) return updates.stream().map(_ -> true).toList();
        var found = findMarks(updates);
        return marks.stream().map(found::contains).toList();
    }

    private UpdateOneModel<D> model(ConditionalUpdate update, ObjectId mark) {
        return new UpdateOneModel<>(update.filter(), combine(update.change(), set(LAST, mark)));
    }

    private boolean write(ConditionalUpdate update) {
        return collection.updateOne(update.filter(), update.change()).getMatchedCount() == 1;
    }

    private Set<ObjectId> findMarks(List<ConditionalUpdate> updates) {
        return collection
                .withDocumentClass(Document.class)
                .find(in("_id", updates.stream().map(ConditionalUpdate::id).toList()))
                .projection(include(LAST))
                .map(found -> Optional.ofNullable(found.getObjectId(LAST)))
                .into(new ArrayList<>())
                .stream()
                .flatMap(Optional::stream)
                .collect(toSet());
    }
}
