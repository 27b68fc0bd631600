package io.certwatch.product.following.mongo;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import io.certwatch.product.following.CatalogueChange;
import io.certwatch.product.following.CatalogueLog;
import io.certwatch.product.following.CatalogueReadModel;
import io.certwatch.product.following.Contents;
import io.certwatch.product.following.Edition;
import io.certwatch.product.following.LexiconEntry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.bson.codecs.pojo.annotations.BsonId;
import org.springframework.stereotype.Component;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Projections.include;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Stream.concat;

/**
 * Editions and lexicon, a document for each revision. The id was once without the revision, and each replaced the one before: those that
 * were stored so are read as what the catalogue consisted of before its log began.
 */
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

    /** The part of a document that tells which revision it is. */
    public record Revision(@BsonId String id, long revision) {}

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
        return concat(
                        revisions.entrySet().stream().map(one -> id(one.getKey(), one.getValue())),
                        revisions.keySet().stream())
                .toList();
    }

    @Override
    public List<Edition> editions(Contents contents) {
        return editions.find(in("_id", ids(contents.editions()))).map(EditionDocument::edition).into(new ArrayList<>()).stream()
                .filter(contents::holds)
                .collect(toMap(Edition::id, edition -> edition, (one, _) -> one)).values().stream()
                .sorted(comparing(Edition::id))
                .toList();
    }

    @Override
    public List<LexiconEntry> lexicon(Contents contents) {
        return lexicon.find(in("_id", ids(contents.lexicon()))).map(LexiconDocument::entry).into(new ArrayList<>()).stream()
                .filter(contents::holds)
                .collect(toMap(LexiconEntry::entry, entry -> entry, (one, _) -> one)).values().stream()
                .sorted(comparing(LexiconEntry::entry))
                .toList();
    }

    @Override
    public List<LexiconEntry> arrived() {
        return lexicon.find().projection(exclude("entry.senses"))
                .map(LexiconDocument::entry)
                .map(entry -> new LexiconEntry(entry.entry(), entry.revision(), entry.changed(), List.of()))
                .into(new ArrayList<>());
    }

    @Override
    public void note(CatalogueChange change, LocalDate day) {
        log.note(change, day);
    }

    @Override
    public CatalogueLog log() {
        return log.read(this::withoutRevisions);
    }

    private Contents withoutRevisions() {
        return new Contents(
                plain(editions).collect(toMap(Revision::id, Revision::revision)),
                plain(lexicon).collect(toMap(Revision::id, one -> Math.toIntExact(one.revision()))));
    }

    private static Stream<Revision> plain(MongoCollection<?> collection) {
        return collection.withDocumentClass(Revision.class).find().projection(include("revision")).into(new ArrayList<>()).stream()
                .filter(one -> !one.id().endsWith("@" + one.revision()));
    }
}
