package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.pullByFilter;
import static java.util.Objects.requireNonNull;

import com.mongodb.MongoException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.aggregate.HistoryQuery;
import io.certwatch.product.aggregate.HistoryQuery.Order;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.assessment.HistoryLine.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A product's history. Its newest lines are in the product's document, written with the change they describe; older
 * ones are copied to their own collection and only then removed from the document. Each line has its place, so a
 * repeated copy creates no duplicate, and a reader who finds a line in both uses one.
 */
final class ProductHistory {

    private static final Logger LOG = LoggerFactory.getLogger(ProductHistory.class);
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** At least this many revisions stay in the document, and less than twice as many. */
    private static final int KEPT = 32;

    private final MongoCollection<ProductDocument> products;
    private final MongoCollection<OldLine> old;

    ProductHistory(MongoDatabase database) {
        this.products = ProductCollection.in(database);
        this.old = database.getCollection("history", OldLine.class);
        old.createIndex(ascending("product", "_id"));
    }

    public record OldLine(@BsonId String id, String product, HistoryLine line) {

        static OldLine of(String product, HistoryLine line, Place place) {
            return new OldLine(id(product, place), product, line);
        }

        static String id(String product, Place place) {
            return "%s/%012d/%04d".formatted(product, place.revision(), place.line());
        }
    }

    /** The history of a product's document. */
    public record HistoryDocument(@Nullable List<HistoryLine> history) {}

    /** Reads the document first: a line that is moved meanwhile is in the collection by then. */
    List<HistoryLine> read(ProductId id, HistoryQuery query) {
        var lines = new TreeMap<Place, HistoryLine>(
                query.order() == Order.OLDEST_FIRST ? Comparator.naturalOrder() : Comparator.reverseOrder());
        inDocument(id.toString()).forEach(line -> lines.put(placeOf(line), line));
        oldLines(id.toString(), query).forEach(line -> lines.put(placeOf(line), line));
        return lines.values().stream()
                .filter(line -> query.asksFor(placeOf(line)))
                .limit(query.limit())
                .toList();
    }

    private static Place placeOf(HistoryLine line) {
        return requireNonNull(line.place());
    }

    private List<HistoryLine> inDocument(String id) {
        var found = products.withDocumentClass(HistoryDocument.class)
                .find(eq("_id", id))
                .projection(include("history"))
                .first();
        return found == null || found.history() == null ? List.of() : found.history();
    }

    private List<HistoryLine> oldLines(String id, HistoryQuery query) {
        var after = query.after();
        var oldestFirst = query.order() == Order.OLDEST_FIRST;
        var ofProduct = eq("product", id);
        var filter = after == null
                ? ofProduct
                : and(ofProduct, oldestFirst ? gt("_id", OldLine.id(id, after)) : lt("_id", OldLine.id(id, after)));
        return old.find(filter)
                .sort(oldestFirst ? ascending("_id") : descending("_id"))
                .limit(query.limit())
                .map(OldLine::line)
                .into(new ArrayList<>());
    }

    /** Call it after the write. If it fails, a later call catches up. */
    void moveOlderLines(ProductChange change) {
        var revision = change.product().revision();
        if (revision > KEPT && revision % KEPT == 0) {
            try {
                moveUpTo(revision - KEPT, change.id().toString());
            } catch (MongoException away) {
                LOG.warn(
                        "Could not move the older history of {} out of its document, will retry with its next change:"
                                + " {}",
                        change.id(),
                        away.getMessage());
            }
        }
    }

    private void moveUpTo(long revision, String id) {
        var copies = new ArrayList<ReplaceOneModel<OldLine>>();
        for (var line : inDocument(id)) {
            var place = placeOf(line);
            if (place.revision() <= revision) {
                var copy = OldLine.of(id, line, place);
                copies.add(new ReplaceOneModel<>(eq("_id", copy.id()), copy, UPSERT));
            }
        }
        if (!copies.isEmpty()) {
            old.bulkWrite(copies);
            products.updateOne(
                    eq("_id", id),
                    pullByFilter(eq("history", new Document("place.revision", new Document("$lte", revision)))));
        }
    }
}
