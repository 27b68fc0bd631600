package io.certwatch.catalogue.edition.mongo;

import io.certwatch.catalogue.edition.Descent;
import io.certwatch.catalogue.edition.Drafting;
import io.certwatch.catalogue.edition.Drafting.Edit;
import io.certwatch.catalogue.edition.Reading;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps the history of a draft to and from its document. */
final class DraftingDocument {

    private DraftingDocument() {}

    /** Omits the time of an unscheduled draft, so that the sparse index contains only scheduled ones. */
    static Document of(Drafting drafting) {
        var document = new Document("notes", drafting.notes())
                .append(
                        "lineage",
                        drafting.lineage().stream()
                                .map(DraftingDocument::descent)
                                .toList())
                .append(
                        "edits",
                        drafting.edits().stream().map(DraftingDocument::edit).toList())
                .append("reading", ReadingDocument.of(drafting.reading()))
                .append(
                        "earlier",
                        drafting.earlier().stream().map(SourceDocument::of).toList());
        if (drafting.publishesAt() != null) document.append("publishesAt", Date.from(drafting.publishesAt()));
        return document;
    }

    static Drafting read(@Nullable Document document) {
        if (document == null) return new Drafting(List.of(), List.of(), List.of(), null, Reading.NOTHING, List.of());
        var publishesAt = document.getDate("publishesAt");
        return new Drafting(
                document.getList("notes", String.class),
                document.getList("lineage", Document.class).stream()
                        .map(DraftingDocument::readDescent)
                        .toList(),
                document.getList("edits", Document.class).stream()
                        .map(DraftingDocument::readEdit)
                        .toList(),
                publishesAt == null ? null : publishesAt.toInstant(),
                ReadingDocument.read(document.get("reading", Document.class)),
                document.getList("earlier", Document.class, List.of()).stream()
                        .map(SourceDocument::read)
                        .toList());
    }

    private static Document descent(Descent descent) {
        return new Document("entry", descent.entry())
                .append("continues", descent.continues())
                .append("certainty", descent.certainty())
                .append("because", descent.because());
    }

    private static Descent readDescent(Document descent) {
        return new Descent(
                descent.getString("entry"),
                descent.getList("continues", String.class),
                descent.getDouble("certainty"),
                descent.getString("because"));
    }

    private static Document edit(Edit edit) {
        return new Document("revision", edit.revision())
                .append("by", edit.by())
                .append("at", Date.from(edit.at()))
                .append("did", edit.did());
    }

    private static Edit readEdit(Document edit) {
        return new Edit(
                edit.getInteger("revision"),
                edit.getString("by"),
                edit.getDate("at").toInstant(),
                edit.getString("did"));
    }
}
