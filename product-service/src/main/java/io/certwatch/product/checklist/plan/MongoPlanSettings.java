package io.certwatch.product.checklist.plan;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static java.util.Objects.requireNonNull;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.author.Author;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** A revision is one document, which never changes; the newest one counts. */
@Component
final class MongoPlanSettings implements CompanyPlanSettings {

    private final MongoCollection<PlanSettingsDocument> collection;

    MongoPlanSettings(MongoDatabase database) {
        this.collection = database.getCollection("plan-settings", PlanSettingsDocument.class);
        collection.createIndex(compoundIndex(ascending("company"), descending("revision")));
    }

    @Override
    public PlanSettingsRevision current(String company) {
        var newest = collection
                .find(eq("company", company))
                .sort(descending("revision"))
                .first();
        return newest == null ? PlanSettingsRevision.nothingStated(company) : newest.toRevision();
    }

    @Override
    public boolean add(PlanSettingsRevision next) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(PlanSettingsDocument.of(next)).wasAcknowledged());
    }

    /**
     * A revision as stored. Public because the driver's codec for records requires it.
     *
     * @param id {@code company/revision}, so that each revision is stated once
     */
    public record PlanSettingsDocument(
            @BsonId String id, String company, long revision, PlanSettings settings, Author author, Instant at) {

        static PlanSettingsDocument of(PlanSettingsRevision next) {
            return new PlanSettingsDocument(
                    next.company() + "/" + next.revision(),
                    next.company(),
                    next.revision(),
                    next.settings(),
                    requireNonNull(next.author()),
                    requireNonNull(next.at()));
        }

        PlanSettingsRevision toRevision() {
            return new PlanSettingsRevision(company, revision, settings, author, at);
        }
    }
}
