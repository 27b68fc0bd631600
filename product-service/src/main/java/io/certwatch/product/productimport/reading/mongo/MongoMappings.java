package io.certwatch.product.productimport.reading.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.productimport.reading.KeptMapping;
import io.certwatch.product.productimport.reading.Mappings;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per mapping; every write is guarded by its revision. */
@Component
final class MongoMappings implements Mappings {

    private final MongoCollection<Document> collection;

    MongoMappings(MongoDatabase database) {
        collection = database.getCollection("inventory-mappings");
        collection.createIndex(ascending("company", "name"));
    }

    @Override
    public Optional<KeptMapping> find(String company, String name) {
        return Optional.ofNullable(collection
                .find(eq("_id", id(company, name)))
                .map(MongoMappings::read)
                .first());
    }

    @Override
    public List<KeptMapping> of(String company, @Nullable String after, int limit) {
        var ofCompany = eq("company", company);
        return collection
                .find(after == null ? ofCompany : and(ofCompany, gt("name", after)))
                .sort(Sorts.ascending("name"))
                .limit(limit)
                .map(MongoMappings::read)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(KeptMapping mapping) {
        return mapping.revision() == 1
                ? DuplicateKeys.unlessTaken(
                        () -> collection.insertOne(write(mapping)).wasAcknowledged())
                : collection
                                .replaceOne(at(mapping, mapping.revision() - 1), write(mapping))
                                .getMatchedCount()
                        == 1;
    }

    @Override
    public boolean remove(KeptMapping mapping) {
        return collection.deleteOne(at(mapping, mapping.revision())).getDeletedCount() == 1;
    }

    private static Bson at(KeptMapping mapping, long revision) {
        return and(eq("_id", id(mapping.company(), mapping.name())), eq("revision", revision));
    }

    private static String id(String company, String name) {
        return company + "/" + name;
    }

    private static Document write(KeptMapping mapping) {
        return new Document("_id", id(mapping.company(), mapping.name()))
                .append("company", mapping.company())
                .append("name", mapping.name())
                .append("instructions", InstructionsDocument.of(mapping.instructions()))
                .append("revision", mapping.revision())
                .append("changedAt", Date.from(mapping.changedAt()));
    }

    private static KeptMapping read(Document stored) {
        return new KeptMapping(
                stored.getString("company"),
                stored.getString("name"),
                InstructionsDocument.read(stored.get("instructions", Document.class)),
                stored.getLong("revision"),
                stored.getDate("changedAt").toInstant());
    }
}
