package io.certwatch.law.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.law.LawStore;
import io.certwatch.law.LawVersion;
import io.certwatch.platform.mongo.DuplicateKeys;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;

/** One document for each version of the law, with its newest revision. */
public final class MongoLaws implements LawStore {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<LawDocument> collection;

    public MongoLaws(MongoDatabase database) {
        this.collection = database.getCollection("laws", LawDocument.class);
    }

    public record LawDocument(@BsonId String id, long revision, LawVersion law) {}

    public record RevisionDocument(@BsonId String id, long revision) {}

    /** If the stored revision is not older, the upsert tries to insert and reports a duplicate key. */
    @Override
    public boolean keep(LawVersion version) {
        var ifOlder = and(eq("_id", version.id()), lt("revision", version.revision()));
        return DuplicateKeys.unlessTaken(() -> collection
                .replaceOne(ifOlder, new LawDocument(version.id(), version.revision(), version), UPSERT)
                .wasAcknowledged());
    }

    @Override
    public List<LawVersion> all() {
        return collection.find().sort(ascending("_id")).map(LawDocument::law).into(new ArrayList<>());
    }

    @Override
    public Map<String, Long> revisions() {
        var revisions = new HashMap<String, Long>();
        collection
                .withDocumentClass(RevisionDocument.class)
                .find()
                .projection(include("revision"))
                .forEach(document -> revisions.put(document.id(), document.revision()));
        return revisions;
    }
}
