package io.certwatch.product.mitigation.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.mitigation.Mitigation;
import io.certwatch.product.mitigation.Mitigations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** A mitigation file is one document; each change is guarded by the revision it was made from. */
@Component
final class MongoMitigations implements Mitigations {

    private static final String OPENED = "mitigation.opened.at";

    private final MongoCollection<MitigationDocument> collection;

    MongoMitigations(MongoDatabase database) {
        this.collection = database.getCollection("mitigations", MitigationDocument.class)
                .withCodecRegistry(fromRegistries(
                        fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)), database.getCodecRegistry()));
        collection.createIndex(compoundIndex(ascending("company"), descending(OPENED, "_id")));
    }

    /** A mitigation file as stored. Public because the driver's codec for records requires it. */
    public record MitigationDocument(
            @BsonId String id, String company, long revision, boolean open, Mitigation mitigation) {

        static MitigationDocument of(Mitigation file) {
            return new MitigationDocument(file.id().toString(), file.company(), file.revision(), file.isOpen(), file);
        }
    }

    @Override
    public void add(Mitigation file) {
        collection.insertOne(MitigationDocument.of(file));
    }

    @Override
    public boolean replace(Mitigation next) {
        var asItWasRead = and(eq("_id", next.id().toString()), eq("revision", next.revision() - 1));
        return collection.replaceOne(asItWasRead, MitigationDocument.of(next)).getMatchedCount() > 0;
    }

    @Override
    public Optional<Mitigation> find(String company, UUID id) {
        return read(and(eq("_id", id.toString()), eq("company", company)), 1).stream()
                .findFirst();
    }

    @Override
    public List<Mitigation> search(MitigationSearch search) {
        return read(
                new GivenConditions(eq("company", search.company()))
                        .eq("open", search.open())
                        .add(search.after(), MongoMitigations::olderThan)
                        .all(),
                search.limit());
    }

    private static Bson olderThan(MitigationPlace place) {
        return or(
                lt(OPENED, place.opened()),
                and(eq(OPENED, place.opened()), lt("_id", place.id().toString())));
    }

    private List<Mitigation> read(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(descending(OPENED, "_id"))
                .limit(limit)
                .map(MitigationDocument::mitigation)
                .into(new ArrayList<>());
    }
}
