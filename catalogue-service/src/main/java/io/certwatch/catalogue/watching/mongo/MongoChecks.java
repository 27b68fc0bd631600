package io.certwatch.catalogue.watching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.Checks;
import io.certwatch.catalogue.watching.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each check in a document. */
@Repository
class MongoChecks implements Checks {

    private final MongoCollection<Document> checks;

    MongoChecks(MongoDatabase database) {
        this.checks = database.getCollection("sourceChecks");
        checks.createIndex(Indexes.compoundIndex(Indexes.ascending("source"), Indexes.descending("number")));
    }

    @Override
    public void keep(Check check) {
        checks.replaceOne(
                eq("_id", CheckDocument.id(check.source(), check.number())),
                CheckDocument.of(check),
                new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Check> find(SourceId source, int number) {
        return Optional.ofNullable(
                        checks.find(eq("_id", CheckDocument.id(source, number))).first())
                .map(CheckDocument::check);
    }

    @Override
    public List<Check> newestFirst(SourceId source, @Nullable Integer before, int limit) {
        var found = new ArrayList<Check>();
        var older = before == null ? empty() : lt("number", before);
        checks.find(and(eq("source", source.value()), older))
                .sort(descending("number"))
                .limit(limit)
                .forEach(document -> found.add(CheckDocument.check(document)));
        return found;
    }
}
