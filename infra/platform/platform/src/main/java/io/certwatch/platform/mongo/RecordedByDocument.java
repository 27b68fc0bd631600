package io.certwatch.platform.mongo;

import io.certwatch.platform.author.RecordedBy;
import org.bson.Document;

/** Maps the caller who recorded a change to and from a document. */
public final class RecordedByDocument {

    private RecordedByDocument() {}

    public static Document of(RecordedBy caller) {
        return new Document("subject", caller.subject())
                .append("name", caller.name())
                .append("client", caller.client());
    }

    public static RecordedBy read(Document stored) {
        return new RecordedBy(stored.getString("subject"), stored.getString("name"), stored.getString("client"));
    }
}
