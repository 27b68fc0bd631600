package io.certwatch.catalogue.watching.retention;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static java.util.stream.Collectors.toSet;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.catalogue.watching.Outcome;
import io.certwatch.catalogue.watching.Sources;
import io.certwatch.catalogue.watching.WatchedSource;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Checks from which nothing followed. What became an edition, an import or a version of a law stays, as does each
 * decision of a steward, the newest check of a source, and the one that waits for a steward.
 */
final class ExpiredChecks implements ExpiringData {

    private static final Set<String> NOTHING_FOLLOWED = Stream.of(Outcome.values())
            .filter(ExpiredChecks::hasNoResult)
            .map(Enum::name)
            .collect(toSet());

    private final MongoCollection<Document> checks;
    private final Sources sources;
    private final Duration kept;

    ExpiredChecks(MongoDatabase database, Sources sources, Duration kept) {
        this.checks = database.getCollection("sourceChecks");
        this.sources = sources;
        this.kept = kept;
        checks.createIndex(ascending("check.outcome", "check.finishedAt"));
    }

    private static boolean hasNoResult(Outcome outcome) {
        return switch (outcome) {
            case CHANGED, KNOWN -> false;
            case DECORATION_ONLY, SAME_BYTES, NOT_MODIFIED, HELD, DISMISSED, FAILED, REFUSED -> true;
        };
    }

    @Override
    public String kind() {
        return "checks";
    }

    @Override
    public Duration kept() {
        return kept;
    }

    /** Checks belong to no company, so all are held if any company is. */
    @Override
    public Deletion delete(Part part) {
        if (!part.held().isEmpty()) return Deletion.last(0);
        var old = isOld(part);
        var ids = checks.find(old)
                .projection(include("_id"))
                .sort(ascending("check.finishedAt"))
                .limit(part.most())
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
        if (ids.isEmpty()) return Deletion.last(0);
        var deleted = checks.deleteMany(and(in("_id", ids), old)).getDeletedCount();
        return ids.size() < part.most() ? Deletion.last(deleted) : new Deletion(deleted, ids.getLast());
    }

    private Bson isOld(Part part) {
        return and(
                in("check.outcome", NOTHING_FOLLOWED),
                lt("check.finishedAt", part.before()),
                eq("check.edition", null),
                eq("check.importId", null),
                eq("check.hold", null),
                nin(
                        "_id",
                        sources.all().stream().flatMap(ExpiredChecks::current).collect(toSet())));
    }

    /** The newest check of a source, the one before if that is not finished, and the one that found its newest version. */
    private static Stream<String> current(WatchedSource source) {
        var newest = source.knowledge().newest();
        var last = source.checkState().checks();
        return Stream.of(last, last - 1, newest == null ? last : newest.check())
                .map(number -> source.id() + "/" + number);
    }
}
