package io.certwatch.notification.naming;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.work.SharedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoPartyNames implements PartyNames {

    private static final int AT_ONCE = 100;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    /** A name as stored. Public because the driver's codec for records requires it. */
    public record NameDocument(@BsonId String id, long revision, PartyName name) {}

    private final MongoCollection<NameDocument> collection;
    /** Each message reads them. */
    private final SharedWork<String, Optional<PartyName>> readings = new SharedWork<>(AT_ONCE, this::read);

    MongoPartyNames(MongoDatabase database) {
        this.collection = database.getCollection("party-names", NameDocument.class);
    }

    /** An id of a company has no slash, so keys are unambiguous. */
    private static String key(String company, @Nullable String vendor) {
        return vendor == null ? company : company + "/" + vendor;
    }

    @Override
    public Optional<PartyName> find(String company, @Nullable String vendor) {
        return readings.on(key(company, vendor));
    }

    private List<Optional<PartyName>> read(List<String> keys) {
        var stored = collection.find(in("_id", Set.copyOf(keys))).into(new ArrayList<>()).stream()
                .collect(toMap(NameDocument::id, NameDocument::name));
        return keys.stream().map(key -> Optional.ofNullable(stored.get(key))).toList();
    }

    @Override
    public void keep(PartyName name) {
        var key = key(name.company(), name.vendor());
        var ifOlder = and(eq("_id", key), lt("revision", name.revision()));
        DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(ifOlder, new NameDocument(key, name.revision(), name), UPSERT)
                .wasAcknowledged());
    }
}
