package io.certwatch.catalogue.lexicon.mongo;

import io.certwatch.catalogue.lexicon.LexiconEntry;
import io.certwatch.catalogue.lexicon.LexiconRevision;
import io.certwatch.platform.author.RecordedBy;
import io.certwatch.platform.mongo.RecordedByDocument;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps entries and revisions of the lexicon to and from their documents. */
final class LexiconDocument {

    private LexiconDocument() {}

    static LexiconEntry entry(Document document) {
        return new LexiconEntry(
                document.getString("_id"),
                document.getInteger("revision"),
                document.getList("changed", String.class),
                senses(document),
                document.get("by", LexiconRevision.SHIPPED),
                recordedBy(document));
    }

    static Document of(LexiconRevision revision) {
        var changes = revision.changes().entrySet().stream()
                .map(change -> new Document("entry", change.getKey()).append("senses", change.getValue()))
                .toList();
        return new Document("_id", revision.revision())
                .append("changes", changes)
                .append("by", revision.by())
                .append("recordedBy", of(revision.recordedBy()))
                .append("at", revision.at() == null ? null : Date.from(revision.at()));
    }

    static LexiconRevision revision(Document document) {
        var changes = new TreeMap<String, List<Map<String, Object>>>();
        for (var change : document.getList("changes", Document.class)) {
            changes.put(change.getString("entry"), senses(change));
        }
        var at = document.getDate("at");
        return new LexiconRevision(
                document.getInteger("_id"),
                changes,
                document.get("by", LexiconRevision.SHIPPED),
                recordedBy(document),
                at == null ? null : at.toInstant());
    }

    static @Nullable Document of(@Nullable RecordedBy caller) {
        return caller == null ? null : RecordedByDocument.of(caller);
    }

    private static @Nullable RecordedBy recordedBy(Document document) {
        var stored = document.get("recordedBy", Document.class);
        return stored == null ? null : RecordedByDocument.read(stored);
    }

    private static List<Map<String, Object>> senses(Document document) {
        return document.getList("senses", Document.class).stream()
                .map(LexiconDocument::plain)
                .toList();
    }

    /** Converts documents to maps: a Document never equals another kind of map, but stored senses must equal shipped ones. */
    private static Map<String, Object> plain(Map<?, ?> document) {
        var plain = new LinkedHashMap<String, Object>();
        document.forEach((key, value) -> plain.put(String.valueOf(key), plain(value)));
        return plain;
    }

    private static Object plain(Object value) {
        return switch (value) {
            case Map<?, ?> map -> plain(map);
            case List<?> list -> list.stream().map(LexiconDocument::plain).toList();
            default -> value;
        };
    }
}
