package io.certwatch.product.republication.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.republication.RecordKind;
import io.certwatch.product.republication.Republication;
import io.certwatch.product.republication.Republications;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document for each kind and company, and one for each kind of all companies. */
@Component
final class MongoRepublications implements Republications {

    private final MongoCollection<RepublicationDocument> collection;

    MongoRepublications(MongoDatabase database) {
        this.collection = database.getCollection("republications", RepublicationDocument.class);
        collection.createIndex(Indexes.ascending("running"));
    }

    /** @param running whether it is to be continued */
    public record RepublicationDocument(@BsonId String id, boolean running, Republication republication) {

        static RepublicationDocument of(Republication from) {
            return new RepublicationDocument(from.name(), from.isRunning(), from);
        }
    }

    @Override
    public Optional<Republication> find(RecordKind kind, @Nullable String company) {
        var name = Republication.nameOf(kind, company);
        return Optional.ofNullable(collection.find(eq("_id", name)).first()).map(RepublicationDocument::republication);
    }

    @Override
    public List<Republication> running() {
        return collection
                .find(eq("running", true))
                .map(RepublicationDocument::republication)
                .into(new ArrayList<>());
    }

    /** An upsert guarded by the previous number: a duplicate key means that somebody else was first. */
    @Override
    public boolean begin(Republication republication) {
        var before = and(eq("_id", republication.name()), eq("republication.number", republication.number() - 1));
        return DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(before, RepublicationDocument.of(republication), new ReplaceOptions().upsert(true))
                .wasAcknowledged());
    }

    @Override
    public void record(Republication republication) {
        collection.replaceOne(
                and(eq("_id", republication.name()), eq("republication.number", republication.number())),
                RepublicationDocument.of(republication));
    }
}
