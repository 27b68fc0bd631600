package io.certwatch.product.productimport.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.unset;
import static io.certwatch.product.productimport.mongo.ImportDocument.RECEIVED_AT;
import static io.certwatch.product.productimport.mongo.ImportDocument.SAMENESS;
import static io.certwatch.product.productimport.mongo.ImportDocument.WAITING;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.product.productimport.Import;
import io.certwatch.product.productimport.ImportEnded;
import io.certwatch.product.productimport.Imports;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores each import in one document; every write is guarded by its revision and keeps the unsent events. Only an
 * import with pending work has the key for that.
 */
@Component
final class MongoImports implements Imports {

    private static final String NAME = "inventory-imports";
    private static final Bson OLDEST = ascending(RECEIVED_AT, "_id");
    private static final Bson NEWEST = descending(RECEIVED_AT, "_id");

    private final MongoCollection<Document> collection;
    private final Outbox outbox;
    private final Function<ImportEnded, OutgoingEvent> forms;

    MongoImports(MongoDatabase database, Outbox outbox, Function<ImportEnded, OutgoingEvent> forms) {
        this.outbox = outbox;
        this.forms = forms;
        collection = database.getCollection(NAME);
        collection.createIndex(Indexes.ascending(WAITING), new IndexOptions().sparse(true));
        collection.createIndex(
                Indexes.ascending(SAMENESS), new IndexOptions().sparse(true).unique(true));
        collection.createIndex(Indexes.compoundIndex(Indexes.ascending("company"), NEWEST));
    }

    @Override
    public boolean add(Import received) {
        try {
            collection.insertOne(ImportDocument.write(received));
            return true;
        } catch (MongoWriteException refused) {
            if (refused.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) throw refused;
            return false;
        }
    }

    @Override
    public boolean move(Import before, Import after, @Nullable ImportEnded news) {
        var steps = new ArrayList<Bson>();
        var state = ImportDocument.write(after);
        state.remove("_id");
        steps.add(new Document("$set", state));
        if (!state.containsKey(WAITING)) steps.add(unset(WAITING));
        if (!state.containsKey(SAMENESS)) steps.add(unset(SAMENESS));
        if (news != null) steps.add(outbox.push(List.of(forms.apply(news))));
        var asItWas = and(eq("_id", before.id()), eq("revision", before.revision()));
        if (collection.updateOne(asItWas, combine(steps)).getMatchedCount() == 0) return false;
        if (news != null) outbox.written(NAME, List.of(after.id()));
        return true;
    }

    @Override
    public Optional<Import> find(String company, String id) {
        return Optional.ofNullable(
                        find(and(eq("_id", id), eq("company", company))).first())
                .map(ImportDocument::read);
    }

    @Override
    public List<String> waiting() {
        return collection.distinct(WAITING, exists(WAITING), String.class).into(new ArrayList<>()).stream()
                .sorted()
                .toList();
    }

    @Override
    public List<Import> underWay(String company) {
        return find(eq(WAITING, company)).sort(OLDEST).map(ImportDocument::read).into(new ArrayList<>());
    }

    @Override
    public List<Import> newestFirst(String company, @Nullable String beforeId, int limit) {
        var ofCompany = eq("company", company);
        return find(beforeId == null ? ofCompany : and(ofCompany, olderThan(beforeId)))
                .sort(NEWEST)
                .limit(limit)
                .map(ImportDocument::read)
                .into(new ArrayList<>());
    }

    private Bson olderThan(String id) {
        var last = collection.find(eq("_id", id)).first();
        var at = last == null ? new Date(0) : last.getDate(RECEIVED_AT);
        return or(lt(RECEIVED_AT, at), and(eq(RECEIVED_AT, at), lt("_id", id)));
    }

    private FindIterable<Document> find(Bson filter) {
        return collection.find(filter).projection(exclude("outbox"));
    }
}
