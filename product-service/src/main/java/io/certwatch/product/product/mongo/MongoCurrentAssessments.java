package io.certwatch.product.product.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.product.AssessedProduct;
import io.certwatch.product.product.CurrentAssessments;
import io.certwatch.product.product.ProductEvent;
import io.certwatch.product.product.ProductId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

/** The products' own documents and outboxes. Of products that were never judged there is nothing to publish. */
@Component
final class MongoCurrentAssessments implements CurrentAssessments {

    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private final MongoCollection<ProductDocument> collection;
    private final Outbox outbox;
    private final Function<ProductEvent, OutgoingEvent> forms;

    MongoCurrentAssessments(MongoDatabase database, Outbox outbox, Function<ProductEvent, OutgoingEvent> forms) {
        this.collection = ProductCollection.in(database);
        this.outbox = outbox;
        this.forms = forms;
    }

    @Override
    public List<ProductId> publishAgain(String company, @Nullable String after, int limit) {
        var products = collection.find(ProductFilters.ofCompany(company, after))
                .projection(exclude(ProductDocument.NOT_READ))
                .sort(ascending("_id"))
                .limit(limit)
                .map(ProductDocument::toProduct)
                .into(new ArrayList<>());
        var told = products.stream().filter(AssessedProduct::wasJudged).toList();
        if (!told.isEmpty()) {
            collection.bulkWrite(told.stream().map(this::push).toList(), UNORDERED);
            outbox.written(ProductCollection.NAME, ids(told.stream().map(AssessedProduct::id).toList()));
        }
        return products.stream().map(AssessedProduct::id).toList();
    }

    /** Not where it waits already, for it is sent anyway. */
    private WriteModel<ProductDocument> push(AssessedProduct product) {
        var event = forms.apply(product.removed() ? new ProductEvent.Removed(product) : new ProductEvent.Assessed(product));
        var asItWasRead = and(eq("_id", product.id().toString()), eq("revision", product.revision()), ne("outbox.id", event.id()));
        return new UpdateOneModel<>(asItWasRead, outbox.push(List.of(event)));
    }

    @Override
    public long unsent(Collection<ProductId> products) {
        return collection.countDocuments(and(in("_id", ids(products)), exists("outbox.id")));
    }

    private static List<String> ids(Collection<ProductId> products) {
        return products.stream().map(ProductId::toString).toList();
    }
}
