package io.certwatch.product.catalogue.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Projections.exclude;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.setOnInsert;
import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toMap;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.UpdateOptions;
import io.certwatch.platform.mongo.DuplicateKeys;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueChange.EditionPublished;
import io.certwatch.product.catalogue.CatalogueChange.EngineReplaced;
import io.certwatch.product.catalogue.CatalogueChange.LexiconRevised;
import io.certwatch.product.catalogue.CatalogueContents;
import io.certwatch.product.catalogue.CatalogueLog;
import io.certwatch.product.catalogue.CatalogueLog.Noted;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.catalogue.LexiconEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.codecs.pojo.annotations.BsonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Editions and lexicon entries, one document per revision. */
@Component
class MongoCatalogueReadModel implements CatalogueReadModel {

    private static final String THE_LOG = "catalogue";
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);
    private static final UpdateOptions UPDATE_OR_INSERT = new UpdateOptions().upsert(true);

    private final MongoCollection<EditionDocument> editions;
    private final MongoCollection<LexiconDocument> lexicon;
    /** One small document with all changes, which every instance polls each second. */
    private final MongoCollection<LogDocument> log;

    MongoCatalogueReadModel(MongoDatabase database) {
        this.editions = database.getCollection("editions", EditionDocument.class);
        this.lexicon = database.getCollection("lexicon", LexiconDocument.class);
        this.log = database.getCollection("catalogue-version", LogDocument.class);
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

    /** @param since seconds since 1970 when it was created: a log that was lost and read again has higher versions */
    public record LogDocument(
            @BsonId String id, long since, @Nullable List<NotedDocument> noted) {}

    /** A change of an edition, of the lexicon or of the engine, with its sequence; the fields of the others are null. */
    public record NotedDocument(
            String id,
            LocalDate day,
            @Nullable String edition,
            long revision,
            @Nullable List<EntryDocument> entries,
            @Nullable String engine) {

        static NotedDocument of(CatalogueChange change, LocalDate day) {
            return switch (change) {
                case EditionPublished(var edition, var revision) ->
                    new NotedDocument(change.id(), day, edition, revision, null, null);
                case LexiconRevised(var revision, var entries) ->
                    new NotedDocument(
                            change.id(),
                            day,
                            null,
                            revision,
                            entries.entrySet().stream()
                                    .map(one -> new EntryDocument(one.getKey(), one.getValue()))
                                    .toList(),
                            null);
                case EngineReplaced(var engine, var sequence) ->
                    new NotedDocument(change.id(), day, null, sequence, null, engine);
            };
        }

        Noted toNoted() {
            return new Noted(toChange(), day);
        }

        private CatalogueChange toChange() {
            if (engine != null) return new EngineReplaced(engine, Math.toIntExact(revision));
            return edition != null ? new EditionPublished(edition, revision) : lexicon();
        }

        private LexiconRevised lexicon() {
            var brought = requireNonNullElse(entries, List.<EntryDocument>of());
            return new LexiconRevised(
                    Math.toIntExact(revision),
                    brought.stream().collect(toMap(EntryDocument::entry, EntryDocument::revision)));
        }
    }

    public record EntryDocument(String entry, int revision) {}

    /** If the change is recorded already, the guard matches nothing and the upsert reports a duplicate key. */
    @Override
    public void note(CatalogueChange change, LocalDate day) {
        var unlessNoted = and(eq("_id", THE_LOG), ne("noted.id", change.id()));
        DuplicateKeys.unlessTaken(() -> log.updateOne(
                        unlessNoted,
                        combine(
                                push("noted", NotedDocument.of(change, day)),
                                setOnInsert("since", Instant.now().getEpochSecond())),
                        UPDATE_OR_INSERT)
                .wasAcknowledged());
    }

    @Override
    public CatalogueLog log() {
        var stored = log.find(eq("_id", THE_LOG)).first();
        return stored == null
                ? CatalogueLog.EMPTY
                : new CatalogueLog(
                        stored.since(),
                        requireNonNullElse(stored.noted(), List.<NotedDocument>of()).stream()
                                .map(NotedDocument::toNoted)
                                .toList());
    }
}
