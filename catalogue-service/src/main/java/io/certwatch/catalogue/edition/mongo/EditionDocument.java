package io.certwatch.catalogue.edition.mongo;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Comparison;
import io.certwatch.catalogue.edition.Criterion;
import io.certwatch.catalogue.edition.Edition;
import io.certwatch.catalogue.edition.EditionContent;
import io.certwatch.catalogue.edition.EditionId;
import io.certwatch.catalogue.edition.Entry;
import io.certwatch.catalogue.edition.EntryKind;
import io.certwatch.catalogue.edition.Force;
import java.time.LocalDate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps an edition to and from its document. Stores quantities as written and parses them again when reading. */
final class EditionDocument {

    private EditionDocument() {}

    /** Everything except the outbox. */
    static Document of(Edition edition) {
        var content = edition.content();
        var published = edition.published();
        return new Document("_id", content.id().value())
                .append("revision", edition.revision())
                .append("force", content.force().name())
                .append("title", words(content.title()))
                .append("announcement", content.announcement())
                .append("authorities", content.authorities())
                .append("issued", content.issued().toString())
                .append("effective", content.effective().toString())
                .append(
                        "supersedes",
                        content.supersedes() == null
                                ? null
                                : content.supersedes().value())
                .append(
                        "entries",
                        content.entries().stream().map(EditionDocument::entry).toList())
                .append(
                        "withdraws",
                        content.withdraws() == null ? null : content.withdraws().value())
                .append("source", SourceDocument.of(edition.source()))
                .append("drafting", DraftingDocument.of(edition.drafting()))
                .append("published", published == null ? null : PublishedDocument.of(published));
    }

    static Edition edition(Document document) {
        var published = document.get("published", Document.class);
        return new Edition(
                content(document),
                document.getInteger("revision"),
                SourceDocument.read(document.get("source", Document.class)),
                DraftingDocument.read(document.get("drafting", Document.class)),
                published == null ? null : PublishedDocument.read(published));
    }

    private static EditionContent content(Document document) {
        return new EditionContent(
                new EditionId(document.getString("_id")),
                Force.valueOf(document.getString("force")),
                readWords(document, "title"),
                document.getString("announcement"),
                document.getList("authorities", String.class),
                LocalDate.parse(document.getString("issued")),
                LocalDate.parse(document.getString("effective")),
                id(document.getString("supersedes")),
                document.getList("entries", Document.class).stream()
                        .map(EditionDocument::readEntry)
                        .toList(),
                id(document.getString("withdraws")));
    }

    private static @Nullable EditionId id(@Nullable String value) {
        return value == null ? null : new EditionId(value);
    }

    private static Document entry(Entry entry) {
        return new Document("code", entry.code())
                .append("kind", entry.kind().name())
                .append("name", words(entry.name()))
                .append("scope", words(entry.scope()))
                .append(
                        "criteria",
                        entry.criteria().stream()
                                .map(EditionDocument::criterion)
                                .toList())
                .append("continues", entry.continues())
                .append("standards", entry.standards());
    }

    private static Entry readEntry(Document entry) {
        return new Entry(
                entry.getString("code"),
                EntryKind.valueOf(entry.getString("kind")),
                readWords(entry, "name"),
                readWords(entry, "scope"),
                entry.getList("criteria", Document.class).stream()
                        .map(EditionDocument::readCriterion)
                        .toList(),
                entry.getList("continues", String.class),
                entry.getList("standards", String.class));
    }

    private static Document criterion(Criterion criterion) {
        return new Document("parameter", criterion.parameter())
                .append("label", words(criterion.label()))
                .append("comparison", criterion.comparison().name())
                .append("quantity", criterion.written());
    }

    private static Criterion readCriterion(Document criterion) {
        return Criterion.of(
                criterion.getString("parameter"),
                readWords(criterion, "label"),
                Comparison.valueOf(criterion.getString("comparison")),
                criterion.getString("quantity"));
    }

    private static Document words(Bilingual words) {
        return new Document("zh", words.zh()).append("en", words.en());
    }

    private static Bilingual readWords(Document parent, String name) {
        var words = parent.get(name, Document.class);
        return new Bilingual(words.getString("zh"), words.getString("en"));
    }
}
