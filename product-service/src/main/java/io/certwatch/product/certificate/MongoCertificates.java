package io.certwatch.product.certificate;

import static com.mongodb.client.model.Accumulators.max;
import static com.mongodb.client.model.Accumulators.min;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.addEachToSet;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.concurrency.HashSlot;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * A certificate is one document, and so is every key with its numbers, so all lookups are by {@code _id}. Waiting
 * certificates have their own collection, which contains only those.
 */
@Component
final class MongoCertificates implements Certificates, CertificateReadModel {

    private static final int SLICE = 200;
    private static final String ISSUED = "certificate.issued";
    private static final String BODY = "certificate.body";
    private static final String WITHDRAWN = "certificate.withdrawn";
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions REPLACE_OR_INSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions UPDATE_OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<CertificateDocument> certificates;
    private final MongoCollection<KeyDocument> keys;
    private final MongoCollection<Waiting> waiting;

    MongoCertificates(MongoDatabase database) {
        this.certificates = database.getCollection("certificates", CertificateDocument.class);
        this.keys = database.getCollection("certificate-keys", KeyDocument.class);
        this.waiting = database.getCollection("certificates-waiting", Waiting.class);
        certificates.createIndex(Indexes.descending(ISSUED));
        certificates.createIndex(Indexes.ascending(BODY, WITHDRAWN));
        waiting.createIndex(Indexes.ascending("place", "again"));
    }

    public record CertificateDocument(@BsonId String id, long revision, Certificate certificate) {}

    public record KeyDocument(@BsonId String id, List<String> numbers) {}

    public record Revision(@BsonId String id, long revision) {}

    /** @param again when it is retried after a failure; null if there was none */
    public record Waiting(
            @BsonId String id,
            long revision,
            Instant since,
            @Nullable Instant again) {}

    public record ShareKey(@Nullable String entry, Certificate.@Nullable Kind kind) {}

    public record ShareDocument(
            @BsonId ShareKey id, @Nullable Instant newest) {}

    /** The waiting certificates at one place of the slots. */
    public record Crowd(@BsonId int place, int waiting, int putOff, Instant oldestSince) {}

    @Override
    public Map<Device, List<Certificate>> naming(Collection<Device> devices) {
        var asked = Devices.of(devices);
        var found = byId(keys, asked.keys()).collect(toMap(KeyDocument::id, KeyDocument::numbers));
        return found.isEmpty()
                ? Map.of()
                : asked.selectCertificates(
                        found,
                        find(found.values().stream().flatMap(List::stream).collect(toUnmodifiableSet())));
    }

    @Override
    public Set<String> bodies() {
        return certificates
                .distinct(BODY, and(ne(BODY, null), ne(WITHDRAWN, true)), String.class)
                .into(new HashSet<>());
    }

    @Override
    public RegisterCopy copy() {
        var key = new Document("entry", "$certificate.entry").append("kind", "$certificate.kind");
        var shares = new ArrayList<RegisterCopy.Share>();
        certificates
                .aggregate(
                        List.of(match(ne(WITHDRAWN, true)), group(key, max("newest", "$certificate.copied"))),
                        ShareDocument.class)
                .forEach(one -> shares.add(
                        new RegisterCopy.Share(one.id().entry(), one.id().kind(), one.newest())));
        return new RegisterCopy(shares);
    }

    @Override
    public Map<String, Certificate> findByNumber(Collection<String> numbers) {
        return find(Set.copyOf(numbers));
    }

    private Map<String, Certificate> find(Set<String> numbers) {
        return byId(certificates, numbers)
                .map(CertificateDocument::certificate)
                .collect(toMap(Certificate::number, certificate -> certificate));
    }

    /** In slices, because the stand-in compares each document with each list of ids one by one. */
    private static <T> Stream<T> byId(MongoCollection<T> collection, Collection<String> ids) {
        var all = List.copyOf(ids);
        return IntStream.iterate(0, from -> from < all.size(), from -> from + SLICE)
                .mapToObj(from -> all.subList(from, Math.min(from + SLICE, all.size())))
                .flatMap(slice -> collection.find(in("_id", slice)).into(new ArrayList<>()).stream());
    }

    @Override
    public Map<String, Long> revisions(Collection<String> numbers) {
        return certificates
                .withDocumentClass(Revision.class)
                .find(in("_id", numbers))
                .projection(include("revision"))
                .into(new ArrayList<>())
                .stream()
                .collect(toMap(Revision::id, Revision::revision));
    }

    @Override
    public void index(Map<String, Set<String>> numbers) {
        if (!numbers.isEmpty()) {
            write(
                    keys,
                    numbers.entrySet().stream()
                            .map(under -> new UpdateOneModel<KeyDocument>(
                                    eq("_id", under.getKey()),
                                    addEachToSet("numbers", List.copyOf(under.getValue())),
                                    UPDATE_OR_INSERT))
                            .toList());
        }
    }

    @Override
    public void await(Collection<Certificate> certificates, Instant since) {
        writeNewest(
                waiting,
                certificates.stream()
                        .map(certificate -> new UpdateOneModel<Waiting>(
                                and(eq("_id", certificate.number()), lt("revision", certificate.revision())),
                                combine(
                                        set("revision", certificate.revision()),
                                                set("place", HashSlot.placeOf(certificate.number())),
                                        setOnInsert("since", since), unset("again")),
                                UPDATE_OR_INSERT))
                        .toList());
    }

    @Override
    public void store(Collection<Certificate> newer) {
        writeNewest(
                certificates,
                newer.stream()
                        .map(certificate -> new ReplaceOneModel<>(
                                and(eq("_id", certificate.number()), lt("revision", certificate.revision())),
                                new CertificateDocument(certificate.number(), certificate.revision(), certificate),
                                REPLACE_OR_INSERT))
                        .toList());
    }

    @Override
    public List<Certificate> waiting(HashSlot slot, int limit, Instant now) {
        var found = new ArrayList<Certificate>();
        try (var cursor = waiting.find(and(within(slot), or(eq("again", null), lte("again", now))))
                .batchSize(SLICE)
                .cursor()) {
            while (found.size() < limit && cursor.hasNext()) {
                findStored(next(cursor)).limit(limit - found.size()).forEach(found::add);
            }
        }
        return found;
    }

    private static Map<String, Long> next(MongoCursor<Waiting> cursor) {
        var some = new HashMap<String, Long>();
        while (some.size() < SLICE && cursor.hasNext()) {
            var one = cursor.next();
            some.put(one.id(), one.revision());
        }
        return some;
    }

    /** Waiting certificates are stored only a moment after they are marked. */
    private Stream<Certificate> findStored(Map<String, Long> awaited) {
        return find(awaited.keySet()).values().stream()
                .filter(certificate ->
                        certificate.revision() >= awaited.getOrDefault(certificate.number(), Long.MAX_VALUE));
    }

    private static Bson within(HashSlot slot) {
        return and(gte("place", slot.firstPlace()), lt("place", slot.end()));
    }

    @Override
    public void endWaiting(Collection<Certificate> certificates) {
        if (!certificates.isEmpty()) {
            waiting.bulkWrite(
                    certificates.stream()
                            .map(certificate -> new DeleteOneModel<Waiting>(
                                    and(eq("_id", certificate.number()), lte("revision", certificate.revision()))))
                            .toList(),
                    UNORDERED);
        }
    }

    @Override
    public void putOff(Collection<Certificate> certificates, Instant until) {
        waiting.bulkWrite(
                certificates.stream()
                        .map(certificate -> new UpdateOneModel<Waiting>(
                                and(eq("_id", certificate.number()), lte("revision", certificate.revision())),
                                set("again", until)))
                        .toList(),
                UNORDERED);
    }

    @Override
    public Backlog backlog() {
        var oldest = waiting.find().sort(ascending("since")).first();
        return new Backlog(
                waiting.countDocuments(),
                waiting.countDocuments(ne("again", null)),
                oldest == null ? null : oldest.since());
    }

    @Override
    public RegisterExtent extent() {
        var newest = certificates
                .find(ne(ISSUED, null))
                .sort(descending(ISSUED))
                .limit(1)
                .first();
        return new RegisterExtent(
                certificates.countDocuments(),
                newest == null ? null : newest.certificate().issued());
    }

    @Override
    public List<Backlog> backlogs(int slots) {
        var backlogs = new ArrayList<>(Collections.nCopies(slots, Backlog.NOTHING));
        var putOff = new Document("$cond", List.of(new Document("$gt", Arrays.asList("$again", null)), 1, 0));
        waiting.aggregate(
                        List.of(group(
                                "$place", sum("waiting", 1), sum("putOff", putOff), min("oldestSince", "$since"))),
                        Crowd.class)
                .forEach(crowd -> {
                    var slot = HashSlot.at(crowd.place(), slots);
                    backlogs.set(
                            slot,
                            backlogs.get(slot).plus(new Backlog(crowd.waiting(), crowd.putOff(), crowd.oldestSince())));
                });
        return backlogs;
    }

    /** A newer or equal revision does not match, so the upsert tries to insert and reports a duplicate key. */
    private static <T> void writeNewest(MongoCollection<T> collection, List<? extends WriteModel<T>> writes) {
        DuplicateKeys.skip(() -> collection.bulkWrite(writes, UNORDERED));
    }

    /** Two instances may insert one key at the same time: the second then finds it. */
    private static <T> void write(MongoCollection<T> collection, List<? extends WriteModel<T>> writes) {
        var taken = DuplicateKeys.writeAndFindTaken(() -> collection.bulkWrite(writes, UNORDERED));
        if (!taken.isEmpty())
            write(collection, taken.stream().sorted().map(writes::get).toList());
    }
}
