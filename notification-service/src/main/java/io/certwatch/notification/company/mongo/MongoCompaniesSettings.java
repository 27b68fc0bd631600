package io.certwatch.notification.company.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.company.CompaniesSettings;
import io.certwatch.notification.company.CompanySettings;
import io.certwatch.notification.company.VouchingSettings;
import io.certwatch.platform.mongo.DuplicateKeys;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoCompaniesSettings implements CompaniesSettings {

    public record CompanyDocument(@BsonId String company, CompanySettings settings) {}

    private final MongoCollection<CompanyDocument> collection;
    private final boolean vouch;

    MongoCompaniesSettings(MongoDatabase database, VouchingSettings settings) {
        this.collection = database.getCollection("companies", CompanyDocument.class);
        this.vouch = settings.vouch();
    }

    @Override
    public CompanySettings of(String company) {
        var stored = collection.find(eq("_id", company)).first();
        return stored == null ? CompanySettings.unset(company, vouch) : stored.settings();
    }

    @Override
    public boolean save(CompanySettings changed) {
        var document = new CompanyDocument(changed.company(), changed);
        if (changed.version() == 1) {
            return DuplicateKeys.unlessTaken(
                    () -> collection.insertOne(document).wasAcknowledged());
        }
        var asItWasRead = and(eq("_id", changed.company()), eq("settings.version", changed.version() - 1));
        return collection.replaceOne(asItWasRead, document).getMatchedCount() == 1;
    }
}
