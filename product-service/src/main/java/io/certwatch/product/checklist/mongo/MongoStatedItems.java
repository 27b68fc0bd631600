package io.certwatch.product.checklist.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.checklist.Category;
import io.certwatch.product.checklist.StatedItem;
import io.certwatch.product.checklist.StatedItems;
import io.certwatch.product.checklist.SubjectKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The newest revision of an item is one document, guarded by its revision. The one before is copied to the history first:
 * it never changes, so a copy that is made twice, or for nothing, does no harm.
 */
@Component
final class MongoStatedItems implements StatedItems {

    private static final int SLICE = 200;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<StatedItemDocument> items;
    private final MongoCollection<StatedItemDocument> history;

    MongoStatedItems(MongoDatabase database) {
        this.items = collection(database, "checklist-items");
        this.history = collection(database, "checklist-history");
        items.createIndexes(List.of(
                new IndexModel(ascending("company", "own", "kind", "subject")),
                new IndexModel(ascending("company", "own", "_id"))));
        history.createIndex(compoundIndex(ascending("company", "item"), descending("revision")));
    }

    private static MongoCollection<StatedItemDocument> collection(MongoDatabase database, String name) {
        return database.getCollection(name, StatedItemDocument.class)
                .withCodecRegistry(fromRegistries(
                        fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)), database.getCodecRegistry()));
    }

    /** In slices, because the stand-in compares each document with each subject one by one. */
    @Override
    public Map<UUID, StatedItem> about(String company, SubjectKind kind, Collection<String> subjects) {
        var found = new HashMap<UUID, StatedItem>();
        var all = List.copyOf(subjects);
        for (var from = 0; from < all.size(); from += SLICE) {
            var some = all.subList(from, Math.min(from + SLICE, all.size()));
            items.find(and(eq("company", company), eq("own", false), eq("kind", kind.name()), in("subject", some)))
                    .map(StatedItemDocument::stated)
                    .forEach(stated -> found.put(stated.id(), stated));
        }
        return found;
    }

    @Override
    public Optional<StatedItem> find(String company, UUID id) {
        return Optional.ofNullable(items.find(and(eq("_id", id.toString()), eq("company", company)))
                        .first())
                .map(StatedItemDocument::stated);
    }

    @Override
    public List<StatedItem> page(
            String company, boolean own, @Nullable Category category, @Nullable UUID after, int limit) {
        var filter = new GivenConditions(eq("company", company), eq("own", own))
                .eq("category", category)
                .add(after, last -> gt("_id", last.toString()))
                .all();
        return read(items, filter, ascending("_id"), limit).toList();
    }

    @Override
    public boolean add(StatedItem first) {
        return DuplicateKeys.unlessTaken(
                () -> items.insertOne(StatedItemDocument.of(first)).wasAcknowledged());
    }

    @Override
    public boolean replace(StatedItem before, StatedItem next) {
        var older = StatedItemDocument.older(before);
        history.replaceOne(eq("_id", older.id()), older, UPSERT);
        var asItWasRead = and(eq("_id", before.id().toString()), eq("revision", before.revision()));
        return items.replaceOne(asItWasRead, StatedItemDocument.of(next)).getMatchedCount() > 0;
    }

    @Override
    public List<StatedItem> revisions(String company, UUID id, @Nullable Long before, int limit) {
        var newest = find(company, id);
        if (newest.isEmpty()) return List.of();
        var earliest = before == null
                ? newest.get().revision()
                : Math.min(before, newest.get().revision());
        var older = and(eq("company", company), eq("item", id.toString()), lt("revision", earliest));
        return Stream.concat(
                        newest.stream().filter(revision -> before == null || revision.revision() < before),
                        read(history, older, descending("revision"), limit))
                .limit(limit)
                .toList();
    }

    private static Stream<StatedItem> read(
            MongoCollection<StatedItemDocument> collection, Bson filter, Bson order, int limit) {
        return collection
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(StatedItemDocument::stated)
                .into(new ArrayList<>())
                .stream();
    }

    /**
     * A revision of an item as stored. Public because the driver's codec for records requires it.
     *
     * @param id of the item; of an older revision {@code item/revision}
     * @param own whether the company made the item itself
     */
    public record StatedItemDocument(
            @BsonId String id,
            String company,
            String item,
            boolean own,
            String category,
            String kind,
            String subject,
            long revision,
            StatedItem stated) {

        static StatedItemDocument of(StatedItem stated) {
            return of(stated.id().toString(), stated);
        }

        static StatedItemDocument older(StatedItem stated) {
            return of(stated.id() + "/" + stated.revision(), stated);
        }

        private static StatedItemDocument of(String id, StatedItem stated) {
            var asked = stated.asked();
            return new StatedItemDocument(
                    id,
                    stated.company(),
                    stated.id().toString(),
                    asked.item() == null,
                    asked.category().name(),
                    asked.kind().name(),
                    asked.subject(),
                    stated.revision(),
                    stated);
        }
    }
}
