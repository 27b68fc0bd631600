package io.certwatch.catalogue.edition.mongo;

import io.certwatch.catalogue.edition.Source;
import io.certwatch.catalogue.originals.mongo.ArrivalDocument;
import java.util.Date;
import org.bson.Document;

/** Maps a source to and from its document. */
final class SourceDocument {

    private SourceDocument() {}

    static Document of(Source source) {
        return new Document("mediaType", source.mediaType())
                .append("sha256", source.sha256())
                .append("receivedAt", Date.from(source.receivedAt()))
                .append("arrival", ArrivalDocument.of(source.arrival()));
    }

    static Source read(Document source) {
        return new Source(
                source.getString("mediaType"),
                source.getString("sha256"),
                source.getDate("receivedAt").toInstant(),
                ArrivalDocument.read(source.get("arrival", Document.class)));
    }
}
