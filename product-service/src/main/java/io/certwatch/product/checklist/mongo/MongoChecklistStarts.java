package io.certwatch.product.checklist.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import io.certwatch.product.checklist.ChecklistStarts;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** One document per company. */
@Component
final class MongoChecklistStarts implements ChecklistStarts {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<StartsDocument> collection;

    MongoChecklistStarts(MongoDatabase database) {
        this.collection = database.getCollection("checklist-starts", StartsDocument.class);
    }

    public record StartsDocument(@BsonId String id, Map<String, LocalDate> templates) {}

    @Override
    public Map<String, LocalDate> since(String company, Collection<String> templates, LocalDate today) {
        var known = findKnown(company);
        var added = templates.stream().filter(id -> !known.containsKey(id)).toList();
        if (added.isEmpty()) return known;
        collection.updateOne(
                eq("_id", company),
                Updates.combine(added.stream()
                        .map(id -> Updates.min("templates." + id, today)) // the first of several at once
                        .toList()),
                UPSERT);
        return findKnown(company);
    }

    private Map<String, LocalDate> findKnown(String company) {
        var stored = collection.find(eq("_id", company)).first();
        return stored == null ? new HashMap<>() : stored.templates();
    }
}
