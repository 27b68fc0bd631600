package io.certwatch.importjob.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.importjob.ImportNames;
import io.certwatch.importjob.OriginalUses;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;

/** Imports need their originals until some time after their end. */
final class UsesByImports implements OriginalUses {

    private static final String SHA256 = "job.original.sha256";
    private static final String FINISHED_AT = "job.finishedAt";

    private final MongoCollection<Document> imports;

    UsesByImports(MongoDatabase database, ImportNames names) {
        this.imports = database.getCollection(MongoImports.nameOf(names));
        imports.createIndex(ascending(SHA256));
    }

    @Override
    public Set<String> findNeeded(Collection<String> sha256, Instant before, Set<String> held) {
        var needing = or(eq(FINISHED_AT, null), gte(FINISHED_AT, before), in(MongoImports.OWNER, held));
        return imports.find(and(in(SHA256, sha256), needing))
                .projection(include(SHA256))
                .map(found -> found.getEmbedded(List.of("job", "original", "sha256"), String.class))
                .into(new HashSet<>());
    }
}
