package io.certwatch.notification.teamitem;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.setOnInsert;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.notification.teamitem.TeamItem.Kind;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoTeamItems implements TeamItems {

    /**
     * @param order  sorts items of the same instant
     * @param untold since when the item is open, until a message has told it
     */
    public record TeamItemDocument(
            @BsonId String key,
            String company,
            Kind kind,
            String subject,
            @Nullable String vendor,
            Map<String, String> facts,
            Instant since,
            String order,
            @Nullable Instant untold,
            @Nullable Instant toldAt) {

        TeamItem item() {
            return new TeamItem(company, kind, subject, vendor, facts, since);
        }

        NotifiedItem told() {
            return new NotifiedItem(item(), toldAt);
        }
    }

    private final MongoCollection<TeamItemDocument> collection;

    MongoTeamItems(MongoDatabase database) {
        collection = database.getCollection("teamItems", TeamItemDocument.class);
        collection.createIndex(compoundIndex(ascending("company"), descending("since", "order")));
        collection.createIndex(compoundIndex(ascending("company", "kind"), descending("since", "order")));
        collection.createIndex(ascending("kind", "_id"));
        collection.createIndex(ascending("untold"), new IndexOptions().sparse(true));
    }

    @Override
    public boolean put(TeamItem item) {
        var opened = combine(
                set("vendor", item.vendor()),
                set("facts", item.facts()),
                setOnInsert("company", item.company()),
                setOnInsert("kind", item.kind().name()),
                setOnInsert("subject", item.subject()),
                setOnInsert("since", item.since()),
                setOnInsert("order", order(item.kind(), item.subject())),
                setOnInsert("untold", item.since()));
        // False also if another thread opens the same item at the same time.
        return DuplicateKeys.unlessTaken(() -> collection
                        .updateOne(is(item), opened, new UpdateOptions().upsert(true))
                        .getMatchedCount()
                == 0);
    }

    @Override
    public boolean remove(String company, Kind kind, String subject) {
        return collection.deleteOne(eq("_id", key(company, kind, subject))).getDeletedCount() == 1;
    }

    @Override
    public List<NotifiedItem> page(String company, @Nullable Kind kind, int limit, @Nullable ItemPosition after) {
        var wanted = new ArrayList<Bson>(List.of(eq("company", company)));
        if (kind != null) {
            wanted.add(eq("kind", kind.name()));
        }
        if (after != null) {
            wanted.add(or(
                    lt("since", after.since()),
                    and(eq("since", after.since()), lt("order", order(after.kind(), after.subject())))));
        }
        return collection
                .find(and(wanted))
                .sort(descending("since", "order"))
                .limit(limit)
                .map(TeamItemDocument::told)
                .into(new ArrayList<>());
    }

    @Override
    public List<TeamItem> ofKind(Kind kind, int limit, @Nullable TeamItem after) {
        var from = after == null ? "" : key(after.company(), after.kind(), after.subject());
        return collection
                .find(and(eq("kind", kind.name()), gt("_id", from)))
                .sort(ascending("_id"))
                .limit(limit)
                .map(TeamItemDocument::item)
                .into(new ArrayList<>());
    }

    @Override
    public Map<Kind, Long> counts(String company) {
        var counts = new EnumMap<Kind, Long>(Kind.class);
        var groups = collection
                .withDocumentClass(Document.class)
                .aggregate(List.of(match(eq("company", company)), group("$kind", sum("count", 1L))));
        for (var one : groups) {
            counts.put(
                    Kind.valueOf(one.getString("_id")),
                    one.get("count", Number.class).longValue());
        }
        return counts;
    }

    @Override
    public List<String> companiesToTell(Instant before) {
        return collection
                .distinct("company", lte("untold", before), String.class)
                .into(new ArrayList<>());
    }

    @Override
    public List<TeamItem> toTell(String company, int limit) {
        return collection
                .find(and(eq("company", company), exists("untold")))
                .sort(ascending("untold", "order"))
                .limit(limit)
                .map(TeamItemDocument::item)
                .into(new ArrayList<>());
    }

    @Override
    public void markTold(Collection<TeamItem> items, Instant at) {
        for (var item : items) {
            collection.updateOne(and(is(item), eq("since", item.since())), combine(unset("untold"), set("toldAt", at)));
        }
    }

    private static Bson is(TeamItem item) {
        return eq("_id", key(item.company(), item.kind(), item.subject()));
    }

    private static String key(String company, Kind kind, String subject) {
        return company + "/" + order(kind, subject);
    }

    private static String order(Kind kind, String subject) {
        return kind + "/" + subject;
    }
}
