package io.certwatch.product.proof.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import io.certwatch.product.engine.text.Text;
import io.certwatch.product.proof.Proof;
import io.certwatch.product.proof.ProofFacts;
import io.certwatch.product.proof.Proofs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

/** A proof is one document; each change is guarded by the revision it was made from. */
@Component
final class MongoProofs implements Proofs {

    private static final String VALID_UNTIL = "proof.facts.validUntil";
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);
    private static final String ENTERED = "proof.entered.at";

    private final MongoCollection<ProofDocument> collection;

    MongoProofs(MongoDatabase database) {
        this.collection = database.getCollection("proofs", ProofDocument.class)
                .withCodecRegistry(fromRegistries(
                        fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)), database.getCodecRegistry()));
        collection.createIndexes(List.of(
                new IndexModel(ascending("company", "identity"), new IndexOptions().unique(true)),
                new IndexModel(ascending("company", "number")),
                new IndexModel(compoundIndex(ascending("company"), descending(ENTERED, "_id"))),
                new IndexModel(ascending("company", "proof.skus")),
                new IndexModel(ascending("company", "proof.acceptedFor")),
                new IndexModel(ascending("company", VALID_UNTIL))));
    }

    /**
     * A proof as stored. Public because the driver's codec for records requires it.
     *
     * @param identity unique within the company
     * @param number with the kind: of several bodies, it may be of several papers
     * @param words in which a search looks
     * @param accepted whether people accept it for a product
     */
    public record ProofDocument(
            @BsonId String id,
            String company,
            long revision,
            String identity,
            String number,
            String words,
            boolean accepted,
            Proof proof) {

        static ProofDocument of(Proof proof) {
            var facts = proof.facts();
            return new ProofDocument(
                    proof.id().toString(),
                    proof.company(),
                    proof.revision(),
                    facts.identity(),
                    facts.numberOfKind(),
                    facts.words(),
                    proof.isAccepted(),
                    proof);
        }
    }

    @Override
    public boolean add(Proof proof) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(ProofDocument.of(proof)).wasAcknowledged());
    }

    @Override
    public List<Proof> addAll(List<Proof> added) {
        if (added.isEmpty()) return List.of();
        var documents = added.stream().map(ProofDocument::of).toList();
        return DuplicateKeys.writeAndFindTaken(() -> collection.insertMany(documents, UNORDERED)).stream()
                .map(added::get)
                .toList();
    }

    @Override
    public boolean replace(Proof next) {
        var asItWasRead = and(eq("_id", next.id().toString()), eq("revision", next.revision() - 1));
        return DuplicateKeys.unlessTaken(
                () -> collection.replaceOne(asItWasRead, ProofDocument.of(next)).getMatchedCount() > 0);
    }

    @Override
    public Optional<Proof> find(String company, UUID id) {
        return find(company, List.of(id)).stream().findFirst();
    }

    @Override
    public List<Proof> find(String company, Collection<UUID> ids) {
        return read(and(in("_id", ids.stream().map(UUID::toString).toList()), eq("company", company)), ids.size());
    }

    @Override
    public Optional<Proof> findSame(String company, ProofFacts facts) {
        return read(and(eq("company", company), eq("identity", facts.identity())), 1).stream()
                .findFirst();
    }

    @Override
    public List<Proof> findSameNumbers(String company, Collection<ProofFacts> facts) {
        var numbers = facts.stream().map(ProofFacts::numberOfKind).distinct().toList();
        return collection
                .find(and(eq("company", company), in("number", numbers)))
                .map(ProofDocument::proof)
                .into(new ArrayList<>());
    }

    @Override
    public List<Proof> findOfProducts(String company, Collection<String> skus) {
        return read(and(eq("company", company), or(in("proof.skus", skus), in("proof.acceptedFor", skus))), 0);
    }

    @Override
    public List<Proof> search(ProofSearch search) {
        return read(
                new GivenConditions(eq("company", search.company()))
                        .eq("proof.facts.kind", search.kind())
                        .add(search.sku(), sku -> or(eq("proof.skus", sku), eq("proof.acceptedFor", sku)))
                        .eq("accepted", search.accepted())
                        .add(search.ended(), ended -> ended ? endedBefore(search.today()) : validOn(search.today()))
                        .add(search.words(), words -> regex("words", Pattern.quote(Text.fold(words))))
                        .add(search.validBefore(), MongoProofs::endedBefore)
                        .add(search.after(), MongoProofs::olderThan)
                        .all(),
                search.limit());
    }

    private static Bson endedBefore(LocalDate day) {
        return lt(VALID_UNTIL, day);
    }

    private static Bson validOn(LocalDate day) {
        return or(eq(VALID_UNTIL, null), gte(VALID_UNTIL, day));
    }

    private static Bson olderThan(ProofPlace place) {
        return or(
                lt(ENTERED, place.entered()),
                and(eq(ENTERED, place.entered()), lt("_id", place.id().toString())));
    }

    private List<Proof> read(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(descending(ENTERED, "_id"))
                .limit(limit)
                .map(ProofDocument::proof)
                .into(new ArrayList<>());
    }
}
