package io.certwatch.product.republication.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.product.RecordKind;
import io.certwatch.product.republication.Republication;
import io.certwatch.product.republication.Republications;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per kind and company. */
@Component
final class MongoRepublications implements Republications {

    private final MongoCollection<RepublicationDocument> collection;

    MongoRepublications(MongoDatabase database) {
        this.collection = database.getCollection("republications", RepublicationDocument.class);
    }

    public record RepublicationDocument(
            @BsonId String id,
            RecordKind kind,
            String company,
            long number,
            Instant requestedAt,
            @Nullable String after,
            long records,
            @Nullable Instant completedAt,
            @Nullable String traceparent,
            boolean running) {

        static RepublicationDocument of(Republication from) {
            return new RepublicationDocument(
                    idOf(from.kind(), from.company()),
                    from.kind(),
                    from.company(),
                    from.number(),
                    from.requestedAt(),
                    from.after(),
                    from.records(),
                    from.completedAt(),
                    from.traceparent(),
                    from.isRunning());
        }

        Republication toRepublication() {
            return new Republication(kind, company, number, requestedAt, after, records, completedAt, traceparent);
        }
    }

    private static String idOf(RecordKind kind, String company) {
        return kind + "/" + company;
    }

    @Override
    public Optional<Republication> find(RecordKind kind, String company) {
        return Optional.ofNullable(
                        collection.find(eq("_id", idOf(kind, company))).first())
                .map(RepublicationDocument::toRepublication);
    }

    @Override
    public List<Republication> running() {
        return collection
                .find(eq("running", true))
                .map(RepublicationDocument::toRepublication)
                .into(new ArrayList<>());
    }

    /** An upsert guarded by the previous number: a duplicate key means that somebody else was first. */
    @Override
    public boolean begin(Republication republication) {
        var before = and(
                eq("_id", idOf(republication.kind(), republication.company())),
                eq("number", republication.number() - 1));
        try {
            collection.replaceOne(before, RepublicationDocument.of(republication), new ReplaceOptions().upsert(true));
            return true;
        } catch (MongoWriteException failure) {
            if (failure.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw failure;
        }
    }

    @Override
    public void record(Republication republication) {
        collection.replaceOne(
                and(
                        eq("_id", idOf(republication.kind(), republication.company())),
                        eq("number", republication.number())),
                RepublicationDocument.of(republication));
    }
}
