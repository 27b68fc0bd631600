package io.certwatch.gateway.session;

import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;

/** The attributes of a session in their stored form; each is read when it is first asked for. */
final class SessionAttributes {

    private final AttributeForm form;
    private String session;
    private final Map<String, Binary> stored = new HashMap<>();
    private final Map<String, Object> read = new HashMap<>();

    /** @param session the key of the session, for which the attributes are encrypted */
    SessionAttributes(AttributeForm form, String session, Document attributes) {
        this.form = form;
        this.session = session;
        attributes.forEach((field, value) -> stored.put(field, (Binary) value));
    }

    @Nullable
    Object get(String name) {
        var written = stored.get(field(name));
        if (written == null) return null;
        var known = read.get(name);
        if (known == null) {
            known = form.read(place(session, field(name)), written);
            read.put(name, known);
        }
        return known;
    }

    Set<String> names() {
        return stored.keySet().stream().map(field -> field.replace('/', '.')).collect(Collectors.toUnmodifiableSet());
    }

    /** The update of the stored session. */
    Bson put(String name, Object value) {
        var written = form.write(place(session, field(name)), value);
        stored.put(field(name), written);
        read.put(name, value);
        return set(path(name), written);
    }

    /** The update of the stored session. */
    Bson remove(String name) {
        stored.remove(field(name));
        read.remove(name);
        return unset(path(name));
    }

    /** Encrypts all attributes for another session. What cannot be read is dropped. */
    void moveTo(String other) {
        for (var field : Set.copyOf(stored.keySet())) {
            stored.computeIfPresent(
                    field, (_, written) -> form.move(place(session, field), place(other, field), written));
        }
        session = other;
    }

    Document document() {
        return new Document(Map.copyOf(stored));
    }

    private static String place(String session, String field) {
        return session + "." + field;
    }

    private static String path(String name) {
        return SessionDocuments.ATTRIBUTES + "." + field(name);
    }

    /** A dot would be a level of the document. */
    private static String field(String name) {
        return name.replace('.', '/');
    }
}
