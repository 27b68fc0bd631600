package io.certwatch.product.following.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import io.certwatch.product.following.CatalogueChange;
import io.certwatch.product.following.CatalogueReadModel;
import io.certwatch.product.following.Edition;
import io.certwatch.product.following.LexiconEntry;
import java.util.ArrayList;
import java.util.List;
import org.bson.codecs.pojo.annotations.BsonId;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Updates.addToSet;

/**
 * Editions and lexicon, a document each, and one tiny document that lists every change there was: its length is the version
 * of the catalogue, which every instance looks at each second.
 */
@Component
class MongoCatalogueReadModel implements CatalogueReadModel {

    private static final Bson THE_VERSION = eq("_id", "catalogue");
    private static final FindOneAndUpdateOptions UPSERT =
            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER);

    private final MongoCollection<EditionDocument> editions;
    private final MongoCollection<LexiconDocument> lexicon;
    private final MongoCollection<VersionDocument> versions;

    MongoCatalogueReadModel(MongoDatabase database) {
        this.editions = database.getCollection("editions", EditionDocument.class);
        this.lexicon = database.getCollection("lexicon", LexiconDocument.class);
        this.versions = database.getCollection("catalogue-version", VersionDocument.class);
    }

    public record EditionDocument(@BsonId String id, long revision, Edition edition) {}

    public record LexiconDocument(@BsonId String id, long revision, LexiconEntry entry) {}

    public record VersionDocument(@BsonId String id, List<String> changes) {}

    @Override
    public boolean keep(Edition edition) {
        return NewestRevision.keep(editions, edition.id(), edition.revision(),
                new EditionDocument(edition.id(), edition.revision(), edition));
    }

    @Override
    public boolean keep(LexiconEntry entry) {
        return NewestRevision.keep(lexicon, entry.entry(), entry.revision(),
                new LexiconDocument(entry.entry(), entry.revision(), entry));
    }

    @Override
    public List<Edition> editions() {
        return editions.find().map(EditionDocument::edition).into(new ArrayList<>());
    }

    @Override
    public List<LexiconEntry> lexicon() {
        return lexicon.find().map(LexiconDocument::entry).into(new ArrayList<>());
    }

    @Override
    public long note(CatalogueChange change) {
        var noted = versions.findOneAndUpdate(THE_VERSION, addToSet("changes", change.id()), UPSERT);
        return noted == null ? 0 : noted.changes().size();
    }

    @Override
    public long version() {
        var stored = versions.find(THE_VERSION).first();
        return stored == null ? 0 : stored.changes().size();
    }
}
