package io.certwatch.product.savedview;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.savedview.SavedView.Arrangement;
import io.certwatch.product.savedview.SavedView.Listing;
import io.certwatch.product.savedview.SavedView.Owner;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** One document per view; every write is guarded by its revision. */
@Component
final class MongoSavedViews implements SavedViews {

    private final MongoCollection<SavedViewDocument> collection;

    MongoSavedViews(MongoDatabase database) {
        this.collection = database.getCollection("saved-views", SavedViewDocument.class);
        collection.createIndex(ascending("company", "listing", "person", "name"));
    }

    @Override
    public Optional<SavedView> find(Owner owner, UUID id) {
        return Optional.ofNullable(
                collection.find(of(owner, id)).map(SavedViewDocument::toView).first());
    }

    @Override
    public List<SavedView> of(Owner owner, Listing listing) {
        return collection
                .find(and(eq("company", owner.company()), eq("listing", listing.name()), eq("person", owner.person())))
                .sort(ascending("name"))
                .map(SavedViewDocument::toView)
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(SavedView view) {
        var document = SavedViewDocument.of(view);
        return view.revision() == 1
                ? DuplicateKeys.unlessTaken(() -> collection.insertOne(document).wasAcknowledged())
                : collection.replaceOne(at(view, view.revision() - 1), document).getMatchedCount() == 1;
    }

    @Override
    public boolean remove(SavedView view) {
        return collection.deleteOne(at(view, view.revision())).getDeletedCount() == 1;
    }

    private static Bson of(Owner owner, UUID id) {
        return and(eq("_id", id.toString()), eq("company", owner.company()), eq("person", owner.person()));
    }

    private static Bson at(SavedView view, long revision) {
        return and(of(view.owner(), view.id()), eq("revision", revision));
    }

    /** A view as stored. Public because the driver's codec for records requires it. */
    public record SavedViewDocument(
            @BsonId String id,
            String company,
            @Nullable String person,
            Listing listing,
            String name,
            Map<String, String> parameters,
            List<String> columns,
            long revision,
            Author author,
            Instant savedAt) {

        static SavedViewDocument of(SavedView view) {
            return new SavedViewDocument(
                    view.id().toString(),
                    view.owner().company(),
                    view.owner().person(),
                    view.listing(),
                    view.name(),
                    view.shown().parameters(),
                    view.shown().columns(),
                    view.revision(),
                    view.author(),
                    view.savedAt());
        }

        SavedView toView() {
            return new SavedView(
                    new Owner(company, person),
                    listing,
                    name,
                    new Arrangement(parameters, columns),
                    revision,
                    author,
                    savedAt);
        }
    }
}
