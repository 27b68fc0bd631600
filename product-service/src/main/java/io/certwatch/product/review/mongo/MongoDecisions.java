package io.certwatch.product.review.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.descending;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toUnmodifiableSet;
import static org.bson.codecs.configuration.CodecRegistries.fromCodecs;
import static org.bson.codecs.configuration.CodecRegistries.fromRegistries;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.ReplaceOneModel;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.decision.Decisions;
import io.certwatch.product.aggregate.decision.Decisions.Place;
import io.certwatch.product.aggregate.decision.Decisions.Search;
import io.certwatch.product.aggregate.decision.StoredDecision;
import io.certwatch.product.aggregate.mongo.GivenConditions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.bson.UuidRepresentation;
import org.bson.codecs.UuidCodec;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A decision is one document; each change is guarded by the revision it was made from. */
@Component
final class MongoDecisions implements Decisions {

    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<DecisionDocument> collection;

    MongoDecisions(MongoDatabase database) {
        this.collection = database.getCollection("decisions", DecisionDocument.class)
                .withCodecRegistry(fromRegistries(
                        fromCodecs(new UuidCodec(UuidRepresentation.STANDARD)), database.getCodecRegistry()));
        collection.createIndexes(List.of(
                new IndexModel(ascending("company", "key", "effective")),
                new IndexModel(Indexes.compoundIndex(ascending("company"), descending("decision.at", "_id"))),
                new IndexModel(
                        ascending("occasion"), new IndexOptions().sparse(true).unique(true)),
                new IndexModel(ascending("lastDay"), new IndexOptions().sparse(true)),
                new IndexModel(ascending("unfinishedSince"), new IndexOptions().sparse(true))));
    }

    @Override
    public boolean add(StoredDecision stored) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(DecisionDocument.of(stored)).wasAcknowledged());
    }

    @Override
    public boolean replace(StoredDecision next) {
        return collection
                        .replaceOne(asItWasRead(next), DecisionDocument.of(next))
                        .getMatchedCount()
                > 0;
    }

    private static Bson asItWasRead(StoredDecision next) {
        return and(eq("_id", next.decision().id().toString()), eq("revision", next.revision() - 1));
    }

    @Override
    public Set<UUID> addAll(List<StoredDecision> stored) {
        if (stored.isEmpty()) return Set.of();
        var documents = stored.stream().map(DecisionDocument::of).toList();
        return DuplicateKeys.writeAndFindTaken(() -> collection.insertMany(documents, UNORDERED)).stream()
                .map(number -> stored.get(number).decision().id())
                .collect(toUnmodifiableSet());
    }

    @Override
    public void replaceAll(List<StoredDecision> next) {
        if (next.isEmpty()) return;
        collection.bulkWrite(
                next.stream()
                        .map(one -> new ReplaceOneModel<>(asItWasRead(one), DecisionDocument.of(one)))
                        .toList(),
                new BulkWriteOptions().ordered(false));
    }

    @Override
    public List<StoredDecision> find(String company, Collection<UUID> ids) {
        return collection
                .find(and(in("_id", ids.stream().map(UUID::toString).toList()), eq("company", company)))
                .map(DecisionDocument::stored)
                .into(new ArrayList<>());
    }

    @Override
    public Optional<StoredDecision> find(String company, UUID id) {
        return Optional.ofNullable(collection
                        .find(and(eq("_id", id.toString()), eq("company", company)))
                        .first())
                .map(DecisionDocument::stored);
    }

    @Override
    public Map<String, List<Decision>> reaching(String company, Collection<String> keys) {
        return collection
                .find(and(eq("company", company), in("key", keys), eq("effective", true)))
                .into(new ArrayList<>())
                .stream()
                .map(DecisionDocument::decision)
                .collect(groupingBy(decision -> decision.extent().key()));
    }

    @Override
    public List<StoredDecision> search(Search search) {
        return read(filter(search), descending("decision.at", "_id"), search.limit());
    }

    @Override
    public List<StoredDecision> lastDayBefore(LocalDate day, int limit) {
        return read(lt("lastDay", day), ascending("lastDay"), limit);
    }

    @Override
    public List<StoredDecision> findUnfinished(Instant until, int limit) {
        return read(lte("unfinishedSince", until), ascending("unfinishedSince"), limit);
    }

    private List<StoredDecision> read(Bson filter, Bson order, int limit) {
        return collection
                .find(filter)
                .sort(order)
                .limit(limit)
                .map(DecisionDocument::stored)
                .into(new ArrayList<>());
    }

    /**
     * A decision as stored. Public because the driver's codec for records requires it.
     *
     * @param effective it holds, or its end has not been applied to all products yet
     * @param standing it has not ended
     * @param lastDay set while it holds and has one
     * @param occasion set while it holds; unique
     * @param unfinishedSince set while work is left; if that is postponed, the time at which it continues
     */
    public record DecisionDocument(
            @BsonId String id,
            String company,
            String key,
            boolean effective,
            boolean standing,
            @Nullable LocalDate lastDay,
            @Nullable Instant unfinishedSince,
            @Nullable String occasion,
            Decision decision,
            long revision,
            StoredDecision.@Nullable Work work) {

        static DecisionDocument of(StoredDecision stored) {
            var decision = stored.decision();
            var ending = decision.ending();
            var standing = ending == null;
            return new DecisionDocument(
                    decision.id().toString(),
                    decision.company(),
                    decision.extent().key(),
                    standing || stored.unfinished(),
                    standing,
                    standing ? decision.until() : null,
                    unfinishedSince(stored),
                    stored.occasion(),
                    decision,
                    stored.revision(),
                    stored.work());
        }

        private static @Nullable Instant unfinishedSince(StoredDecision stored) {
            var work = stored.work();
            var ending = stored.decision().ending();
            return work == null
                    ? null
                    : work.again() != null
                            ? work.again()
                            : ending == null ? stored.decision().at() : ending.at();
        }

        StoredDecision stored() {
            return new StoredDecision(decision, revision, work, occasion);
        }
    }

    private static Bson filter(Search search) {
        return new GivenConditions(eq("company", search.company()))
                .eq("decision.outcome", search.outcome())
                .eq("decision.extent.scope", search.scope())
                .eq("decision.entry.code", search.entry())
                .eq("standing", search.standing())
                .add(search.after(), MongoDecisions::olderThan)
                .all();
    }

    private static Bson olderThan(Place place) {
        return or(
                lt("decision.at", place.at()),
                and(eq("decision.at", place.at()), lt("_id", place.id().toString())));
    }
}
