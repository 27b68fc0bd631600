package io.certwatch.product.republication.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Sorts.ascending;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.web.Page;
import io.certwatch.product.aggregate.AssessedProduct;
import io.certwatch.product.aggregate.ProductEvent;
import io.certwatch.product.aggregate.ProductId;
import io.certwatch.product.aggregate.mongo.ProductCollection;
import io.certwatch.product.aggregate.mongo.ProductConditions;
import io.certwatch.product.aggregate.mongo.ProductDocument;
import io.certwatch.product.republication.NewestRecords;
import io.certwatch.product.republication.RecordKind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the products' documents and writes to their outboxes. A product that was never assessed has no record. */
@Component
final class MongoNewestRecords implements NewestRecords {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<ProductDocument> collection;
    private final Outbox outbox;
    private final EventForms<ProductEvent> forms;

    MongoNewestRecords(MongoDatabase database, Outbox outbox, EventForms<ProductEvent> forms) {
        this.collection = ProductCollection.in(database);
        this.outbox = outbox;
        this.forms = forms;
    }

    @Override
    public Page publishAgain(RecordKind kind, @Nullable String company, @Nullable String after, int limit) {
        if (!kind.isOfProducts()) throw new IllegalArgumentException(kind + " are not of products");
        var left = company == null
                ? gt("_id", after == null ? "" : after)
                : ProductConditions.ofCompany(
                        company,
                        after == null ? null : ProductId.parse(after).sku().toString());
        var found = switch (kind) {
            case ASSESSMENTS, NAMES -> left;
            case OBLIGATIONS -> and(left, exists("obligations.0"));
            case SALES -> and(left, eq(ProductDocument.SALE_PUBLISHED, true));
        };
        var products = ProductCollection.find(collection, found)
                .sort(ascending("_id"))
                .limit(limit)
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>());
        var records = products.stream()
                .mapToInt(product -> (int) newest(kind, product).count())
                .sum();
        push(kind, products);
        return new Page(
                products.stream().map(product -> product.id().toString()).toList(), records);
    }

    /**
     * A product that changed after it was read is read again, because the change need not have published this record.
     */
    private void push(RecordKind kind, List<AssessedProduct> products) {
        var byKey = products.stream().collect(toMap(product -> product.id().toString(), identity()));
        var events = products.stream().flatMap(product -> newest(kind, product)).toList();
        var writes = forms.ofAll(events).stream()
                .map(event -> push(requireNonNull(byKey.get(event.key())), event))
                .toList();
        if (writes.isEmpty()) return;
        var pushed = collection.bulkWrite(writes, UNORDERED).getMatchedCount();
        var read = products.stream().collect(toMap(AssessedProduct::id, AssessedProduct::revision));
        outbox.enqueue(ProductCollection.NAME, ids(read.keySet()));
        if (pushed < writes.size()) push(kind, changedSince(read));
    }

    private static Stream<ProductEvent> newest(RecordKind kind, AssessedProduct product) {
        return switch (kind) {
            case ASSESSMENTS ->
                !product.wasAssessed()
                        ? Stream.empty()
                        : Stream.of(
                                product.removed()
                                        ? new ProductEvent.Removed(product)
                                        : new ProductEvent.Assessed(product));
            case OBLIGATIONS ->
                product.obligations().stream()
                        .map(obligation -> new ProductEvent.ObligationMoved(product, obligation.lastTransition()));
            case SALES ->
                product.sale().published() ? Stream.of(new ProductEvent.SaleChanged(product)) : Stream.empty();
            case NAMES -> Stream.empty();
        };
    }

    /** Skips a record that is in the outbox already, because it will be sent. */
    private WriteModel<ProductDocument> push(AssessedProduct product, OutgoingEvent event) {
        var asItWasRead = and(
                eq("_id", product.id().toString()), eq("revision", product.revision()), ne("outbox.id", event.id()));
        return new UpdateOneModel<>(asItWasRead, outbox.push(List.of(event)));
    }

    private List<AssessedProduct> changedSince(Map<ProductId, Long> read) {
        return ProductCollection.find(collection, in("_id", ids(read.keySet())))
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>())
                .stream()
                .filter(product -> !Long.valueOf(product.revision()).equals(read.get(product.id())))
                .toList();
    }

    @Override
    public long unsent(Collection<String> products) {
        return collection.countDocuments(and(in("_id", products), exists("outbox.id")));
    }

    private static List<String> ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::toString).toList();
    }
}
