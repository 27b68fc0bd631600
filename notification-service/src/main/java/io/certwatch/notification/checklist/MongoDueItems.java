package io.certwatch.notification.checklist;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.InsertManyOptions;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** They are kept after they are told, so that a replay of the topic tells none again. */
@Repository
class MongoDueItems implements DueItems {
    private static final InsertManyOptions UNORDERED = new InsertManyOptions().ordered(false);

    private final MongoCollection<DueItemDocument> collection;

    MongoDueItems(MongoDatabase database) {
        collection = database.getCollection("dueItems", DueItemDocument.class);
        collection.createIndex(compoundIndex(ascending("company", "about"), descending("at")));
        collection.createIndex(ascending("untold"), new IndexOptions().sparse(true));
    }

    /**
     * @param about the item
     * @param untold since when it waits, until it is settled
     */
    public record DueItemDocument(
            @BsonId String id,
            String company,
            String about,
            Instant at,
            DueItem item,
            @Nullable Instant untold,
            @Nullable String alert) {

        static DueItemDocument waiting(DueItem item, Instant now) {
            return new DueItemDocument(item.id(), item.company(), item.item(), item.at(), item, now, null);
        }

        KeptItem kept() {
            return new KeptItem(item, alert == null ? null : AlertId.parse(company, alert), untold != null);
        }
    }

    @Override
    public void add(Collection<DueItem> items, Instant now) {
        var documents =
                items.stream().map(item -> DueItemDocument.waiting(item, now)).toList();
        DuplicateKeys.skip(() -> collection.insertMany(documents, UNORDERED));
    }

    @Override
    public List<String> companiesToTell(Instant before) {
        return collection
                .distinct("company", lte("untold", before), String.class)
                .into(new ArrayList<>());
    }

    @Override
    public List<DueItem> toTell(String company, int limit) {
        return collection
                .find(and(eq("company", company), exists("untold")))
                .sort(ascending("at", "_id"))
                .limit(limit)
                .map(DueItemDocument::item)
                .into(new ArrayList<>());
    }

    @Override
    public void settle(Collection<DueItem> items, @Nullable AlertId alert) {
        var ids = items.stream().map(DueItem::id).toList();
        var settled = alert == null ? unset("untold") : combine(unset("untold"), set("alert", alert.value()));
        collection.updateMany(in("_id", ids), settled);
    }

    @Override
    public List<KeptItem> of(String company, String item, int limit) {
        return collection
                .find(and(eq("company", company), eq("about", item)))
                .sort(descending("at", "_id"))
                .limit(limit)
                .map(DueItemDocument::kept)
                .into(new ArrayList<>());
    }
}
