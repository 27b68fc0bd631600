package io.certwatch.notification.alert.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lte;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.KnownObligation;
import io.certwatch.notification.alert.KnownObligations;
import io.certwatch.notification.alert.Notice.Transition;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

@Repository
class MongoKnownObligations implements KnownObligations {

    public record ObligationDocument(
            @BsonId String key,
            String company,
            String id,
            long revision,
            Transition transition,
            @Nullable String vendor,
            @Nullable String alert) {

        static ObligationDocument of(KnownObligation obligation) {
            var alert = obligation.alert();
            return new ObligationDocument(
                    keyOf(obligation.company(), obligation.id()),
                    obligation.company(),
                    obligation.id(),
                    obligation.revision(),
                    obligation.transition(),
                    obligation.vendor(),
                    alert == null ? null : alert.value());
        }

        KnownObligation toObligation() {
            return new KnownObligation(
                    company, id, revision, transition, vendor, alert == null ? null : AlertId.parse(company, alert));
        }
    }

    private final MongoCollection<ObligationDocument> collection;

    MongoKnownObligations(MongoDatabase database) {
        collection = database.getCollection("obligations", ObligationDocument.class);
    }

    @Override
    public Optional<KnownObligation> find(String company, String id) {
        return Optional.ofNullable(
                        collection.find(eq("_id", keyOf(company, id))).first())
                .map(ObligationDocument::toObligation);
    }

    /** If a newer revision is stored, the upsert fails with a duplicate key, which is ignored. */
    @Override
    public void save(KnownObligation obligation) {
        var document = ObligationDocument.of(obligation);
        var notNewer = and(eq("_id", document.key()), lte("revision", document.revision()));
        try {
            collection.replaceOne(notNewer, document, new ReplaceOptions().upsert(true));
        } catch (MongoWriteException failed) {
            if (failed.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw failed;
            }
        }
    }

    private static String keyOf(String company, String id) {
        return company + "/" + id;
    }
}
