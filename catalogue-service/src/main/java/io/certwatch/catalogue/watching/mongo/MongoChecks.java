package io.certwatch.catalogue.watching.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.catalogue.watching.Check;
import io.certwatch.catalogue.watching.Checks;
import io.certwatch.catalogue.watching.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Stores each check in a document. */
@Repository
class MongoChecks implements Checks {

    public record CheckDocument(@BsonId String id, Check check) {}

    private final MongoCollection<CheckDocument> checks;

    MongoChecks(MongoDatabase database) {
        this.checks = SourceTypes.in(database).getCollection("sourceChecks", CheckDocument.class);
        checks.createIndex(compoundIndex(ascending("check.source"), descending("check.number")));
    }

    @Override
    public void keep(Check check) {
        var document = new CheckDocument(id(check.source(), check.number()), check);
        checks.replaceOne(eq("_id", document.id()), document, new ReplaceOptions().upsert(true));
    }

    @Override
    public Optional<Check> find(SourceId source, int number) {
        return Optional.ofNullable(checks.find(eq("_id", id(source, number))).first())
                .map(CheckDocument::check);
    }

    @Override
    public List<Check> newestFirst(SourceId source, @Nullable Integer before, int limit) {
        var older = before == null ? empty() : lt("check.number", before);
        return checks.find(and(eq("check.source", source), older))
                .sort(descending("check.number"))
                .limit(limit)
                .map(CheckDocument::check)
                .into(new ArrayList<>());
    }

    private static String id(SourceId source, int number) {
        return source + "/" + number;
    }
}
