package io.certwatch.product.profile;

import static com.mongodb.client.model.Accumulators.first;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.replaceRoot;
import static com.mongodb.client.model.Aggregates.sort;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;
import static com.mongodb.client.model.Sorts.orderBy;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;
import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A revision is one document, of which only the progress changes; the newest one counts. */
@Component
final class MongoCompanyProfiles implements CompanyProfiles {

    private static final String PROGRESS = "progress";
    private static final String SHARES_PHRASES = "profile.sharesPhrases";
    private static final String FROM = PROGRESS + ".from";

    private final MongoCollection<ProfileDocument> collection;

    MongoCompanyProfiles(MongoDatabase database) {
        this.collection = database.getCollection("profiles", ProfileDocument.class);
        collection.createIndexes(List.of(
                new IndexModel(compoundIndex(ascending("company"), descending("revision"))),
                new IndexModel(ascending(SHARES_PHRASES, "company")),
                new IndexModel(ascending(FROM), new IndexOptions().sparse(true))));
    }

    @Override
    public ProfileRevision current(String company) {
        return newest(company, eq("company", company));
    }

    /** The sort is that of the index, so a server reads one document of each company. */
    @Override
    public Map<String, ProfileRevision> current(Set<String> companies) {
        return collection
                .aggregate(List.of(
                        match(in("company", companies)),
                        sort(orderBy(ascending("company"), descending("revision"))),
                        group("$company", first("newest", "$$ROOT")),
                        replaceRoot("$newest")))
                .map(ProfileDocument::toRevision)
                .into(new ArrayList<>())
                .stream()
                .collect(toMap(ProfileRevision::company, identity()));
    }

    /** Few companies have ever agreed; of those, the newest revision counts. */
    @Override
    public Set<String> sharingPhrases() {
        var everAgreed = collection
                .distinct("company", eq(SHARES_PHRASES, true), String.class)
                .into(new HashSet<>());
        return current(everAgreed).values().stream()
                .filter(revision -> revision.profile().isSharingPhrases())
                .map(ProfileRevision::company)
                .collect(toSet());
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

    @Override
    public List<ProfileProgress> findUnfinished(Instant until, int limit) {
        return collection
                .find(lte(FROM, until))
                .sort(ascending(FROM))
                .limit(limit)
                .map(ProfileDocument::progress)
                .into(new ArrayList<>());
    }

    @Override
    public void record(ProfileProgress progress) {
        collection.updateOne(of(progress), set(PROGRESS, progress));
    }

    @Override
    public void finish(ProfileProgress progress) {
        collection.updateOne(of(progress), unset(PROGRESS));
    }

    private static Bson of(ProfileProgress progress) {
        return eq("_id", ProfileDocument.id(progress.company(), progress.revision()));
    }

    /**
     * A revision as stored. Public because the driver's codec for records requires it.
     *
     * @param id {@code company/revision}, so that each revision is stated once
     */
    public record ProfileDocument(
            @BsonId String id,
            String company,
            long revision,
            CompanyProfile profile,
            StatedBy stated,
            @Nullable ProfileProgress progress) {

        static String id(String company, long revision) {
            return company + "/" + revision;
        }

        static ProfileDocument of(ProfileRevision next) {
            return new ProfileDocument(
                    id(next.company(), next.revision()),
                    next.company(),
                    next.revision(),
                    next.profile(),
                    requireNonNull(next.stated()),
                    next.progress());
        }

        ProfileRevision toRevision() {
            return new ProfileRevision(company, revision, profile, stated, progress);
        }
    }
}
