package io.certwatch.notification.company;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.platform.work.SharedWork;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Repository;

@Repository
class MongoCompaniesSettings implements CompaniesSettings {
    private static final int AT_ONCE = 100;

    public record CompanyDocument(@BsonId String company, CompanySettings settings) {}

    private final MongoCollection<CompanyDocument> collection;
    private final boolean vouch;
    /** Each message reads them. */
    private final SharedWork<String, CompanySettings> readings = new SharedWork<>(AT_ONCE, this::of);

    MongoCompaniesSettings(MongoDatabase database, VouchingSettings settings) {
        this.collection = database.getCollection("companies", CompanyDocument.class);
        this.vouch = settings.vouch();
    }

    @Override
    public CompanySettings of(String company) {
        return readings.on(company);
    }

    private List<CompanySettings> of(List<String> companies) {
        var stored = collection.find(in("_id", Set.copyOf(companies))).into(new ArrayList<>()).stream()
                .collect(toMap(CompanyDocument::company, CompanyDocument::settings));
        return companies.stream()
                .map(company -> stored.getOrDefault(company, CompanySettings.unset(company, vouch)))
                .toList();
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
