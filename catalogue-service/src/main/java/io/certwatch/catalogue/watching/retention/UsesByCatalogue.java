package io.certwatch.catalogue.watching.retention;

import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.OriginalUses;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** The register needs its lists for ever, and a check what it fetched, so that each verdict can be traced to its source. */
final class UsesByCatalogue implements OriginalUses {

    private static final String FETCHED = "check.answer.original.sha256";
    private static final String IMPORTED = "job.original.sha256";

    private final MongoCollection<Document> checks;
    private final MongoCollection<Document> imports;

    UsesByCatalogue(MongoDatabase database, ImportNames names) {
        this.checks = database.getCollection("sourceChecks");
        this.imports = database.getCollection(names.name() + "-imports");
        checks.createIndex(ascending(FETCHED), new IndexOptions().sparse(true));
    }

    @Override
    public Set<String> findNeeded(Collection<String> sha256, Instant before, Set<String> held) {
        if (!held.isEmpty()) return Set.copyOf(sha256);
        var needed = new HashSet<String>();
        collect(checks, FETCHED, sha256, needed);
        collect(imports, IMPORTED, sha256, needed);
        return needed;
    }

    private static void collect(
            MongoCollection<Document> collection, String path, Collection<String> sha256, Set<String> needed) {
        collection
                .find(in(path, sha256))
                .projection(include(path))
                .map(found -> found.getEmbedded(List.of(path.split("\\.")), String.class))
                .into(needed);
    }
}
