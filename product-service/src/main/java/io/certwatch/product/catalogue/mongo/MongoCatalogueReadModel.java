package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueContents;
import io.certwatch.product.catalogue.CatalogueLog;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.LexiconEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

/** Editions and lexicon entries, one document per revision. */
@Component
class MongoCatalogueReadModel implements CatalogueReadModel {

    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoCollection<EditionDocument> editions;
    private final MongoCollection<LexiconDocument> lexicon;
    private final MongoCatalogueLog log;

    MongoCatalogueReadModel(MongoDatabase database) {
        this.editions = database.getCollection("editions", EditionDocument.class);
        this.lexicon = database.getCollection("lexicon", LexiconDocument.class);
        this.log = new MongoCatalogueLog(database);
    }

    public record EditionDocument(@BsonId String id, long revision, Edition edition) {}

    public record LexiconDocument(@BsonId String id, long revision, LexiconEntry entry) {}

    @Override
    public void keep(Edition edition) {
        var id = id(edition.id(), edition.revision());
        editions.replaceOne(eq("_id", id), new EditionDocument(id, edition.revision(), edition), UPSERT);
    }

    @Override
    public void keep(LexiconEntry entry) {
        var id = id(entry.entry(), entry.revision());
        lexicon.replaceOne(eq("_id", id), new LexiconDocument(id, entry.revision(), entry), UPSERT);
    }

    private static String id(String of, Number revision) {
        return of + "@" + revision;
    }

    private static List<String> ids(Map<String, ? extends Number> revisions) {
        return revisions.entrySet().stream()
                .map(one -> id(one.getKey(), one.getValue()))
                .toList();
    }

    @Override
    public List<Edition> editions(CatalogueContents contents) {
        return editions.find(in("_id", ids(contents.editions())))
                .sort(ascending("edition.id"))
                .map(EditionDocument::edition)
                .into(new ArrayList<>());
    }

    @Override
    public List<LexiconEntry> lexicon(CatalogueContents contents) {
        return lexicon.find(in("_id", ids(contents.lexicon())))
                .sort(ascending("entry.entry"))
                .map(LexiconDocument::entry)
                .into(new ArrayList<>());
    }

    @Override
    public List<LexiconEntry> arrived() {
        return lexicon.find()
                .projection(exclude("entry.senses"))
                .map(LexiconDocument::entry)
                .map(entry -> new LexiconEntry(entry.entry(), entry.revision(), entry.manifest(), List.of()))
                .into(new ArrayList<>());
    }

    @Override
    public void note(CatalogueChange change, LocalDate day) {
        log.note(change, day);
    }

    @Override
    public CatalogueLog log() {
        return log.read();
    }
}
