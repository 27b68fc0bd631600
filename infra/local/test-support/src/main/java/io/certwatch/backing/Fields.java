package io.certwatch.backing;

import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import java.util.Objects;

/** Reads fields that the protocol requires. */
final class Fields {
    private Fields() {}

    static Document document(Document of, String name) {
        return (Document) value(of, name);
    }

    static String text(Document of, String name) {
        return (String) value(of, name);
    }

    @SuppressWarnings("unchecked")
    static List<Document> documents(Document of, String name) {
        return (List<Document>) value(of, name);
    }

    static Object value(Document of, String name) {
        return Objects.requireNonNull(of.get(name), name);
    }
}
