package io.certwatch.catalogue.edition.mongo;

import io.certwatch.catalogue.edition.Reading;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** Maps a reading to and from its document. */
final class ReadingDocument {

    private ReadingDocument() {}

    static Document of(Reading reading) {
        return new Document(
                        "found",
                        reading.found().stream().map(ReadingDocument::found).toList())
                .append(
                        "unread",
                        reading.unread().stream().map(ReadingDocument::unread).toList());
    }

    static Reading read(@Nullable Document document) {
        if (document == null) return Reading.NOTHING;
        return new Reading(
                document.getList("found", Document.class).stream()
                        .map(ReadingDocument::readFound)
                        .toList(),
                document.getList("unread", Document.class).stream()
                        .map(ReadingDocument::readUnread)
                        .toList());
    }

    private static Document found(Reading.Found found) {
        return new Document("entry", found.entry())
                .append("field", found.field())
                .append("place", found.place())
                .append("text", found.text());
    }

    private static Reading.Found readFound(Document found) {
        return new Reading.Found(
                found.getString("entry"), found.getString("field"), found.getString("place"), found.getString("text"));
    }

    private static Document unread(Reading.Unread unread) {
        return new Document("entry", unread.entry())
                .append("place", unread.place())
                .append("text", unread.text())
                .append("reason", unread.reason())
                .append("holds", unread.holds());
    }

    private static Reading.Unread readUnread(Document unread) {
        return new Reading.Unread(
                unread.getString("entry"),
                unread.getString("place"),
                unread.getString("text"),
                unread.getString("reason"),
                unread.getBoolean("holds"));
    }
}
