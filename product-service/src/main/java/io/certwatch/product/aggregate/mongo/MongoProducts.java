package io.certwatch.product.aggregate.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.pushEach;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toUnmodifiableSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.InsertOneModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.WriteModel;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.HistoryQuery;
import io.certwatch.product.aggregate.Product;
import io.certwatch.product.aggregate.ProductChange;
import io.certwatch.product.aggregate.ProductChange.Confirmed;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.Products;
import io.certwatch.product.aggregate.assessment.HistoryLine;
import io.certwatch.product.aggregate.decision.Decision;
import io.certwatch.product.aggregate.mongo.ProductDocument.DecisionReference;
import io.certwatch.product.aggregate.mongo.ProductDocument.PastSale;
import io.certwatch.product.aggregate.mongo.ProductMarks.Mark;
import io.certwatch.product.aggregate.obligation.ReminderLeads;
import io.certwatch.product.aggregate.sale.Sale;
import io.certwatch.product.concurrency.HashSlot;
import io.certwatch.product.engine.affected.AffectedProducts;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Each change is one write with the new state and the events: an insert, or an update guarded by the revision the
 * change was made from. The updates are upserts: if somebody else was first and the guard matches nothing, the server
 * tries to insert and reports a duplicate key, as for an insert. That names each product that a bulk write could not
 * save.
 */
@Component
final class MongoProducts implements Products {

    private static final UpdateOptions UPSERT = new UpdateOptions().upsert(true);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<ProductDocument> collection;
    private final ProductWrites writes;
    private final Outbox outbox;
    private final ProductHistory history;
    private final EventForms<ProductEvent> forms;
    private final InstantSource clock;

    MongoProducts(
            MongoDatabase database,
            ProductWrites writes,
            Outbox outbox,
            EventForms<ProductEvent> forms,
            InstantSource clock) {
        this.collection = ProductCollection.in(database);
        this.writes = writes;
        this.outbox = outbox;
        this.forms = forms;
        this.clock = clock;
        this.history = new ProductHistory(database);
        ProductCollection.index(collection);
    }

    @Override
    public Map<ProductId, AssessedProduct> find(Collection<ProductId> ids) {
        return ProductCollection.find(
                        collection,
                        in("_id", ids.stream().map(ProductId::toString).toList()))
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>(ids.size()))
                .stream()
                .collect(toMap(AssessedProduct::id, identity()));
    }

    @Override
    public Set<ProductId> save(List<ProductChange> changes) {
        var lost = write(changes);
        outbox.enqueue(
                ProductCollection.NAME,
                changes.stream()
                        .filter(change -> change.confirmed() == null)
                        .map(ProductChange::id)
                        .filter(id -> !lost.contains(id))
                        .map(ProductId::toString)
                        .toList());
        changes.stream().filter(change -> !lost.contains(change.id())).forEach(history::moveOlderLines);
        return lost;
    }

    private Set<ProductId> write(List<ProductChange> changes) {
        var companies = changes.stream().map(change -> change.id().company()).collect(toUnmodifiableSet());
        return writes.announce(companies, () -> send(changes));
    }

    private Set<ProductId> send(List<ProductChange> changes) {
        var writtenAt = clock.instant();
        var news = forms
                .ofAll(changes.stream()
                        .flatMap(change -> change.events().stream())
                        .toList())
                .stream()
                .collect(groupingBy(OutgoingEvent::key));
        var models = changes.stream()
                .map(change -> write(change, news.getOrDefault(change.id().toString(), List.of()), writtenAt))
                .toList();
        return DuplicateKeys.writeAndFindTaken(() -> collection.bulkWrite(models, UNORDERED)).stream()
                .map(number -> changes.get(number).id())
                .collect(toUnmodifiableSet());
    }

    private WriteModel<ProductDocument> write(ProductChange change, List<OutgoingEvent> news, Instant writtenAt) {
        if (change.confirmed() != null) return confirm(change, change.confirmed(), writtenAt);
        return change.isFirst()
                ? new InsertOneModel<>(ProductDocument.first(change, outbox.entries(news), writtenAt))
                : update(change, outbox.push(news), writtenAt);
    }

    /** The part of a document that names editions; the sale changes for its readers, not for who follows changes. */
    private static WriteModel<ProductDocument> confirm(ProductChange change, Confirmed confirmed, Instant writtenAt) {
        var product = change.product();
        var all = new ArrayList<>(List.of(
                set("assessment", product.assessment()),
                set("revision", product.revision()),
                set("assessedAgainst", product.assessedAgainst()),
                set("changedAt", product.changedAt()),
                pushEach("history", change.history())));
        if (confirmed.saleCitesOthers()) {
            all.add(set(ProductDocument.SALE, product.sale()));
            all.add(push(ProductDocument.SALES, new PastSale(writtenAt, product.sale())));
        }
        return new UpdateOneModel<>(asItWasRead(product), combine(all), UPSERT);
    }

    private static Bson asItWasRead(AssessedProduct product) {
        return and(eq("_id", product.id().toString()), eq("revision", product.revision() - 1));
    }

    private static WriteModel<ProductDocument> update(ProductChange change, Bson news, Instant writtenAt) {
        var product = change.product();
        var written = combine(
                set("product", product.product()),
                set("assessment", product.assessment()),
                set(ProductDocument.CII, product.cii()),
                set("obligations", ProductDocument.obligations(product)),
                set("reviews", ProductDocument.reviews(product)),
                set("ruledBy", DecisionReference.of(product)),
                set("revision", product.revision()),
                set("assessedAgainst", product.assessedAgainst()),
                set("removed", product.removed()),
                set("statedAt", product.statedAt()),
                set("statedIn", product.statedIn()),
                set("changedAt", product.changedAt()),
                orUnset("lastJudged", product.lastJudged()),
                orUnset(ProductDocument.PHRASE, PhraseDocument.of(product)),
                set(ProductDocument.COUNTED, ProductCounts.of(product)),
                set(ProductMarks.FIELD, ProductMarks.of(product)),
                pushEach("history", change.history()),
                news);
        var all = new ArrayList<>(List.of(written));
        if (product.isStated()) all.add(keys(product.product()));
        if (product.sale().changedIn(product.revision())) all.add(sale(product.sale(), writtenAt));
        return new UpdateOneModel<>(asItWasRead(product), combine(all), UPSERT);
    }

    /** The time is that of the write, because who follows the changes reads them in its order. */
    private static Bson sale(Sale sale, Instant writtenAt) {
        return combine(
                set(ProductDocument.SALE, sale),
                set(ProductDocument.SALE_CHANGED_AT, writtenAt),
                push(ProductDocument.SALES, new PastSale(writtenAt, sale)));
    }

    /** A third of the document, which only a statement changes. */
    private static Bson keys(Product product) {
        return set(ProductDocument.KEYS, ProductDocument.keys(product));
    }

    private static Bson orUnset(String field, @Nullable Object value) {
        return value == null ? unset(field) : set(field, value);
    }

    @Override
    public void inSlot(HashSlot slot, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(ProductConditions.inSlot(slot, reach), pageSize, page);
    }

    @Override
    public boolean anyPending() {
        return collection
                        .withDocumentClass(Document.class)
                        .find(ProductConditions.pending())
                        .projection(include("_id"))
                        .first()
                != null;
    }

    @Override
    public void pending(int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(ProductConditions.pending(), pageSize, page);
    }

    @Override
    public void ofCompany(String company, AffectedProducts reach, int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(
                and(
                        ProductConditions.ofCompany(company),
                        eq("removed", false),
                        ProductConditions.within(reach, company)),
                pageSize,
                page);
    }

    @Override
    public void findCertified(
            Set<String> keys, Set<String> certificates, int pageSize, Consumer<List<AssessedProduct>> page) {
        var concerned = or(ProductMarks.has(Mark.DEVICE, keys), ProductMarks.has(Mark.PAPER, certificates));
        inPages(and(eq("removed", false), concerned), pageSize, page);
    }

    @Override
    public void movedByDay(LocalDate today, ReminderLeads leads, int pageSize, Consumer<List<AssessedProduct>> page) {
        inPages(ProductConditions.movedBy(today, leads), pageSize, page);
    }

    /** Unsorted, so that no server has to sort first. */
    private void inPages(Bson filter, int pageSize, Consumer<List<AssessedProduct>> page) {
        var batch = new ArrayList<AssessedProduct>(pageSize);
        try (var cursor = ProductCollection.find(collection, filter).cursor()) {
            while (cursor.hasNext()) {
                batch.add(cursor.next().toProduct());
                if (batch.size() == pageSize || !cursor.hasNext()) {
                    page.accept(List.copyOf(batch));
                    batch.clear();
                }
            }
        }
    }

    @Override
    public List<AssessedProduct> findConcerned(Decision decision, @Nullable String after, int limit) {
        var company = decision.company();
        var concerned = or(
                ProductConditions.withinScope(company, decision.extent()),
                ProductMarks.has(company, Mark.DECISION, decision.id().toString()));
        return ProductCollection.find(
                        collection, and(ProductConditions.ofCompany(company, after), eq("removed", false), concerned))
                .sort(ascending("_id"))
                .limit(limit)
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>());
    }

    @Override
    public boolean hasUnpublishedEvents(ProductId id) {
        return outbox.holds(collection, id.toString());
    }

    @Override
    public List<HistoryLine> history(ProductId id, HistoryQuery query) {
        return history.read(id, query);
    }
}
