package io.certwatch.product.profile.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.profile.CompanyProfiles;
import io.certwatch.product.profile.ProfileRevision;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A revision is one document that never changes what it states; the newest one counts. */
@Component
final class MongoCompanyProfiles implements CompanyProfiles {

    private final MongoCollection<ProfileDocument> collection;

    MongoCompanyProfiles(MongoDatabase database) {
        this.collection = database.getCollection("profiles", ProfileDocument.class);
        collection.createIndex(compoundIndex(ascending("company"), descending("revision")));
    }

    @Override
    public ProfileRevision current(String company) {
        return newest(company, eq("company", company));
    }

    @Override
    public ProfileRevision before(String company, Instant moment) {
        return newest(company, and(eq("company", company), lt("stated.at", moment)));
    }

    private ProfileRevision newest(String company, Bson filter) {
        return read(filter, 1).stream().findFirst().orElseGet(() -> ProfileRevision.nothingStated(company));
    }

    @Override
    public List<ProfileRevision> history(String company, @Nullable Long before, int limit) {
        var ofCompany = eq("company", company);
        return read(before == null ? ofCompany : and(ofCompany, lt("revision", before)), limit);
    }

    private List<ProfileRevision> read(Bson filter, int limit) {
        return collection
                .find(filter)
                .sort(descending("revision"))
                .limit(limit)
                .map(ProfileDocument::toRevision)
                .into(new ArrayList<>());
    }

    @Override
    public boolean add(ProfileRevision next) {
        return DuplicateKeys.unlessTaken(
                () -> collection.insertOne(ProfileDocument.of(next)).wasAcknowledged());
    }
}
