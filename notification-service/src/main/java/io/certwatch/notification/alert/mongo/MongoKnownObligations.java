package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoKnownObligations implements KnownObligations {

    public record ObligationDocument(@BsonId String key, KnownObligation obligation) {}

    private final MongoCollection<ObligationDocument> collection;

    MongoKnownObligations(MongoDatabase database) {
        collection = database.getCollection("obligations", ObligationDocument.class);
    }

    @Override
    public Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(
                        collection.find(eq("_id", keyOf(company, id))).first())
                .map(ObligationDocument::obligation);
    }

    @Override
    public List<KnownObligation> find(String company, Collection<String> ids) {
        var keys = ids.stream().map(id -> keyOf(company, id)).toList();
        return collection
                .find(in("_id", keys))
                .map(ObligationDocument::obligation)
                .into(new ArrayList<>());
    }

    /** If a newer revision is stored, the upsert fails with a duplicate key, which is ignored. */
    @Override
    public void save(KnownObligation obligation) {
        var document = new ObligationDocument(keyOf(obligation.company(), obligation.id()), obligation);
        var notNewer = and(eq("_id", document.key()), lte("obligation.revision", obligation.revision()));
        DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(notNewer, document, new ReplaceOptions().upsert(true))
                .wasAcknowledged());
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
