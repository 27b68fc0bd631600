package io.certwatch.catalogue.register.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.UpdateOneModel;
import io.certwatch.catalogue.register.Certificate;
import io.certwatch.catalogue.register.CertificateOrder;
import io.certwatch.catalogue.register.CertificateOrder.Place;
import io.certwatch.catalogue.register.CertificateStatus;
import io.certwatch.catalogue.register.Certificates;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each certificate with its older revisions and its unsent events in one document. */
@Repository
class MongoCertificates implements Certificates {

    static final String COLLECTION = "certificates";

    private static final String HISTORY = "history";
    private static final List<String> STANDING =
            List.of(CertificateStatus.VALID.name(), CertificateStatus.SUSPENDED.name());

    private final MongoCollection<Document> certificates;
    private final Outbox outbox;
    private final EventForms<Certificate> news;

    MongoCertificates(MongoDatabase database, Outbox outbox, EventForms<Certificate> news) {
        this.certificates = database.getCollection(COLLECTION);
        this.outbox = outbox;
        this.news = news;
        for (var key : SearchKeys.indexed()) certificates.createIndex(Indexes.ascending(key));
        CertificatePlaces.indexes().forEach(certificates::createIndex);
        certificates.createIndex(Indexes.ascending("status", "validUntil"));
        certificates.createIndex(Indexes.ascending("source", "_id"));
        certificates.createIndex(Indexes.ascending("at", "cause.import"));
    }

    @Override
    public Optional<Certificate> find(String number) {
        return Optional.ofNullable(find(List.of(number)).get(number));
    }

    @Override
    public Map<String, Certificate> find(Collection<String> numbers) {
        var found = new HashMap<String, Certificate>();
        for (var certificate : read(certificates.find(in("_id", numbers))))
            found.put(certificate.number(), certificate);
        return found;
    }

    @Override
    public boolean save(List<CertificateChange> changes) {
        var added = changes.stream()
                .filter(change -> change.before() == null)
                .map(change -> toNewDocument(change.after()))
                .toList();
        var changed = changes.stream()
                .filter(change -> change.before() != null)
                .map(this::toUpdate)
                .toList();
        boolean all = (added.isEmpty() || insert(added)) && (changed.isEmpty() || update(changed));
        outbox.enqueue(
                COLLECTION,
                changes.stream().map(change -> change.after().number()).toList());
        return all;
    }

    @Override
    public void republish(List<Certificate> known) {
        certificates.bulkWrite(
                known.stream()
                        .map(certificate -> new UpdateOneModel<Document>(
                                and(eq("_id", certificate.number()), eq("revision", certificate.revision())),
                                outbox.push(news.of(certificate))))
                        .toList(),
                new BulkWriteOptions().ordered(false));
        outbox.enqueue(COLLECTION, known.stream().map(Certificate::number).toList());
    }

    @Override
    public List<Certificate> history(String number) {
        var document = certificates.find(eq("_id", number)).first();
        if (document == null) return List.of();
        var revisions = new ArrayList<Certificate>();
        document.getList(HISTORY, Document.class)
                .forEach(old -> revisions.add(CertificateDocument.certificate(document, old)));
        revisions.add(CertificateDocument.certificate(document));
        return revisions.reversed();
    }

    @Override
    public List<Certificate> search(Wanted wanted, CertificateOrder order, @Nullable Place after, int limit) {
        var places = new CertificatePlaces(order);
        return read(certificates
                .find(and(SearchKeys.filter(wanted), places.behind(after)))
                .sort(places.sort())
                .limit(limit));
    }

    @Override
    public boolean changedSince(Instant instant, String otherThanBy) {
        return certificates
                        .find(and(gte("at", Date.from(instant)), ne("cause.import", otherThanBy)))
                        .first()
                != null;
    }

    @Override
    public List<Certificate> findLapsed(LocalDate today, int limit) {
        return read(certificates
                .find(and(in("status", STANDING), lt("validUntil", today.toString())))
                .limit(limit));
    }

    @Override
    public void eachStanding(String source, Consumer<String> number) {
        certificates
                .find(and(eq("source", source), in("status", STANDING)))
                .projection(include("_id"))
                .sort(ascending("_id"))
                .forEach(document -> number.accept(document.getString("_id")));
    }

    private Document toNewDocument(Certificate certificate) {
        var document = new Document("_id", certificate.number()).append("source", certificate.source());
        document.putAll(CertificateDocument.revision(certificate));
        return document.append("keys", SearchKeys.of(certificate.number(), certificate.facts()))
                .append(HISTORY, List.of())
                .append("outbox", outbox.entries(news.of(certificate)));
    }

    private UpdateOneModel<Document> toUpdate(CertificateChange change) {
        var before = requireNonNull(change.before());
        var after = change.after();
        var revision = new ArrayList<>(CertificateDocument.revision(after).entrySet().stream()
                .map(field -> set(field.getKey(), field.getValue()))
                .toList());
        revision.add(set("keys", SearchKeys.of(after.number(), after.facts())));
        revision.add(push(HISTORY, CertificateDocument.revision(before)));
        revision.add(outbox.push(news.of(after)));
        return new UpdateOneModel<>(
                and(eq("_id", before.number()), eq("revision", before.revision())), combine(revision));
    }

    /** Keeps the existing document if there is one. */
    private boolean insert(List<Document> added) {
        return DuplicateKeys.writeAndFindTaken(
                        () -> certificates.insertMany(added, new InsertManyOptions().ordered(false)))
                .isEmpty();
    }

    private boolean update(List<UpdateOneModel<Document>> changed) {
        return certificates
                        .bulkWrite(changed, new BulkWriteOptions().ordered(false))
                        .getMatchedCount()
                == changed.size();
    }

    private static List<Certificate> read(FindIterable<Document> documents) {
        var found = new ArrayList<Certificate>();
        documents
                .projection(exclude(HISTORY, "outbox", "keys"))
                .forEach(document -> found.add(CertificateDocument.certificate(document)));
        return found;
    }
}
