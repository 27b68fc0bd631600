package io.certwatch.notification.inbox.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.inbox.InboxItem;
import io.certwatch.notification.inbox.InboxItem.Kind;
import io.certwatch.notification.inbox.InboxItems;
import io.certwatch.notification.inbox.InboxReader;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** One document per item; every write is guarded by its version. */
@Repository
class MongoInboxItems implements InboxItems {

    private static final String TEAM = "";

    /** @param ownerKey {@link #TEAM} if the item concerns the whole team */
    public record InboxItemDocument(
            @BsonId String id,
            String company,
            Kind kind,
            String group,
            @Nullable String owner,
            String ownerKey,
            Map<String, String> facts,
            List<String> obligations,
            boolean more,
            Instant at,
            Instant heard,
            long version) {

        static InboxItemDocument of(InboxItem item, long version) {
            var owner = item.owner();
            return new InboxItemDocument(
                    item.id(),
                    item.company(),
                    item.kind(),
                    item.group(),
                    owner,
                    owner == null ? TEAM : InboxReader.key(owner),
                    item.facts(),
                    item.obligations(),
                    item.more(),
                    item.at(),
                    item.heard(),
                    version);
        }

        InboxItem item() {
            return new InboxItem(company, kind, group, owner, facts, obligations, more, at, heard);
        }
    }

    private final MongoCollection<InboxItemDocument> collection;

    MongoInboxItems(MongoDatabase database) {
        collection = database.getCollection("inbox", InboxItemDocument.class);
        collection.createIndex(compoundIndex(ascending("company"), descending("heard", "_id")));
        collection.createIndex(ascending("heard"));
    }

    @Override
    public List<StoredItem> find(Collection<InboxItem> same) {
        return collection
                .find(in("_id", same.stream().map(InboxItem::id).toList()))
                .map(found -> new StoredItem(found.item(), found.version()))
                .into(new ArrayList<>());
    }

    @Override
    public boolean save(InboxItem item, long version) {
        var document = InboxItemDocument.of(item, version + 1);
        if (version == 0) {
            return DuplicateKeys.unlessTaken(
                    () -> collection.insertOne(document).wasAcknowledged());
        }
        var asItWasRead = and(eq("_id", item.id()), eq("version", version));
        return collection.replaceOne(asItWasRead, document).getMatchedCount() == 1;
    }

    @Override
    public List<InboxItem> page(InboxReader reader, int limit, @Nullable ItemPlace after) {
        var wanted = new ArrayList<>(concerning(reader));
        if (after != null)
            wanted.add(or(lt("heard", after.heard()), and(eq("heard", after.heard()), lt("_id", after.id()))));
        return newest(wanted, limit);
    }

    @Override
    public List<InboxItem> heardAfter(InboxReader reader, Instant moment, int limit) {
        return newest(
                Stream.concat(concerning(reader).stream(), Stream.of(gt("heard", moment)))
                        .toList(),
                limit);
    }

    @Override
    public Optional<InboxItem> find(InboxReader reader, String id) {
        return newest(
                        Stream.concat(concerning(reader).stream(), Stream.of(eq("_id", id)))
                                .toList(),
                        1)
                .stream()
                .findFirst();
    }

    @Override
    public void removeBefore(Instant oldest) {
        collection.deleteMany(lt("heard", oldest));
    }

    @Override
    public void keepNewest(int most) {
        for (var company : collection.distinct("company", String.class)) {
            var last = sort(collection.find(eq("company", company)))
                    .skip(most - 1)
                    .limit(1)
                    .first();
            if (last != null) collection.deleteMany(and(eq("company", company), lt("heard", last.heard())));
        }
    }

    private List<InboxItem> newest(List<Bson> wanted, int limit) {
        return sort(collection.find(and(wanted)))
                .limit(limit)
                .map(InboxItemDocument::item)
                .into(new ArrayList<>());
    }

    private static FindIterable<InboxItemDocument> sort(FindIterable<InboxItemDocument> found) {
        return found.sort(descending("heard", "_id"));
    }

    private static List<Bson> concerning(InboxReader reader) {
        return List.of(
                in("company", reader.company(), InboxItem.EVERY_COMPANY),
                in("kind", reader.kinds().stream().map(Kind::name).toList()),
                in(
                        "ownerKey",
                        Stream.concat(Stream.of(TEAM), reader.names().stream()).toList()));
    }
}
