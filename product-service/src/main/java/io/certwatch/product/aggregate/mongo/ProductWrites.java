package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.certwatch.product.aggregate.ProductStamps;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/**
 * Announces each write of products before it begins, and replaces the stamps of their companies when it has ended. The
 * announcement of a process that was killed stands for a minute, in which a write that it sent may still arrive.
 */
@Component
final class ProductWrites implements ProductStamps {

    static final Duration LONGEST_WRITE = Duration.ofMinutes(1);

    static final String COLLECTION = "product-writes";
    private static final String STAMP = "stamp";
    private static final String WRITING = "writing";
    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<Document> collection;
    private final InstantSource clock;

    ProductWrites(MongoDatabase database, InstantSource clock) {
        this.collection = database.getCollection(COLLECTION);
        this.clock = clock;
    }

    /** Runs a write of products of these companies. A write that fails may still arrive, so it is not said to have ended. */
    <T> T announce(Set<String> companies, Supplier<T> write) {
        var announcement = WRITING + "." + UUID.randomUUID();
        var until = Date.from(clock.instant().plus(LONGEST_WRITE));
        ofEach(companies, combine(replaceStamp(), set(announcement, until)));
        var written = write.get();
        ofEach(companies, combine(replaceStamp(), unset(announcement)));
        return written;
    }

    private void ofEach(Set<String> companies, Bson update) {
        List<WriteModel<Document>> updates = companies.stream()
                .<WriteModel<Document>>map(company -> new UpdateOneModel<>(eq("_id", company), update, UPSERT))
                .toList();
        collection.bulkWrite(updates, UNORDERED);
    }

    private static Bson replaceStamp() {
        return set(STAMP, UUID.randomUUID().toString());
    }

    @Override
    public Optional<String> find(String company) {
        var known = collection.find(eq("_id", company)).first();
        if (known == null) return Optional.empty();
        var writing = known.get(WRITING, new Document());
        if (writing.isEmpty()) return Optional.of(known.getString(STAMP));
        removeOver(company, writing);
        return Optional.empty();
    }

    private void removeOver(String company, Document writing) {
        var now = clock.instant();
        var over = writing.keySet().stream()
                .filter(announced -> !end(writing, announced).isAfter(now))
                .map(announced -> unset(WRITING + "." + announced))
                .toList();
        if (!over.isEmpty()) collection.updateOne(eq("_id", company), combine(replaceStamp(), combine(over)));
    }

    private static Instant end(Document writing, String announced) {
        return writing.getDate(announced).toInstant();
    }
}
