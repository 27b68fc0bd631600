package io.certwatch.importjob.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.inc;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.importjob.ImportNames;
import io.certwatch.platform.retention.ExpiringData;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Rejected rows, remarks, and what full files did not name. The import says first that they are gone, so that nobody
 * decides about a part of them.
 */
final class ExpiredFindings implements ExpiringData {

    private static final String DELETED_AT = "job.findingsDeletedAt";
    private static final String REVISION = "job.revision";

    private final MongoCollection<Document> imports;
    private final MongoRowFindings findings;
    private final @Nullable Duration kept;
    private final Clock clock;

    ExpiredFindings(
            MongoDatabase database,
            ImportNames names,
            MongoRowFindings findings,
            @Nullable Duration kept,
            Clock clock) {
        this.imports = database.getCollection(MongoImports.nameOf(names));
        this.findings = findings;
        this.kept = kept;
        this.clock = clock;
        imports.createIndex(ascending(MongoImports.FINDINGS), new IndexOptions().sparse(true));
    }

    @Override
    public String kind() {
        return "import-findings";
    }

    @Override
    public @Nullable Duration kept() {
        return kept;
    }

    /** Of one import, which may have a million. */
    @Override
    public Deletion delete(Part part) {
        var oldest = imports.find(and(lt(MongoImports.FINDINGS, part.before()), nin(MongoImports.OWNER, part.held())))
                .projection(include(REVISION, DELETED_AT))
                .sort(ascending(MongoImports.FINDINGS))
                .first();
        if (oldest == null) return Deletion.last(0);
        var id = oldest.getString("_id");
        var deleted = isMarked(oldest) || mark(oldest) ? findings.deleteSome(id, part.most()) : part.most();
        if (deleted < part.most()) imports.updateOne(eq("_id", id), unset(MongoImports.FINDINGS));
        return new Deletion(deleted, id);
    }

    private static boolean isMarked(Document found) {
        return found.getEmbedded(List.of("job", "findingsDeletedAt"), Object.class) != null;
    }

    /** False if a person decides about the import at this moment. */
    private boolean mark(Document found) {
        var revision = found.getEmbedded(List.of("job", "revision"), Number.class);
        return imports.updateOne(
                                and(eq("_id", found.getString("_id")), eq(REVISION, revision)),
                                combine(set(DELETED_AT, clock.instant()), inc(REVISION, 1L)))
                        .getMatchedCount()
                == 1;
    }
}
