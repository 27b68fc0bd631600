package io.certwatch.product.checklist.mongo;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.catalogue.mongo.NewestRevision;
import io.certwatch.product.checklist.ChecklistTemplate;
import io.certwatch.product.checklist.Templates;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** A template is one document. */
@Component
final class MongoTemplates implements Templates {

    private final MongoCollection<TemplateDocument> collection;

    MongoTemplates(MongoDatabase database) {
        this.collection = database.getCollection("checklist-templates", TemplateDocument.class);
    }

    public record TemplateDocument(@BsonId String id, long revision, ChecklistTemplate template) {}

    @Override
    public List<ChecklistTemplate> all() {
        return collection.find().map(TemplateDocument::template).into(new ArrayList<>());
    }

    @Override
    public Optional<ChecklistTemplate> find(String id) {
        return Optional.ofNullable(collection.find(eq("_id", id)).first()).map(TemplateDocument::template);
    }

    @Override
    public void keep(ChecklistTemplate template) {
        NewestRevision.keep(
                collection,
                template.id(),
                template.revision(),
                new TemplateDocument(template.id(), template.revision(), template));
    }
}
