package io.certwatch.catalogue.edition.json;

import io.certwatch.catalogue.edition.Bilingual;
import io.certwatch.catalogue.edition.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of an upload, read field by field: what has the wrong type is noted, and so is what nobody asked for. */
final class JsonFields {

    /** What came up while reading. */
    record Notes(List<Fault> faults, List<String> problems) {
        Notes() {
            this(new ArrayList<>(), new ArrayList<>());
        }
    }

    private final String path;
    private final JsonNode object;
    private final Notes notes;
    private final Set<String> asked = new HashSet<>();

    private JsonFields(String path, JsonNode object, Notes notes) {
        this.path = path;
        this.object = object;
        this.notes = notes;
    }

    static <T> T read(JsonNode root, Notes notes, Function<JsonFields, T> reading) {
        return read("", root, notes, reading);
    }

    private static <T> T read(String path, JsonNode node, Notes notes, Function<JsonFields, T> reading) {
        var where = path.isEmpty() ? "body" : path;
        if (!node.isObject() && !absent(node)) notes.faults().add(new Fault(where, "must be an object"));
        var fields = new JsonFields(path, node, notes);
        var read = reading.apply(fields);
        fields.noteTheRest();
        return read;
    }

    @Nullable String text(String name) {
        return text(pathOf(name), ask(name));
    }

    Bilingual words(String name) {
        return read(pathOf(name), ask(name), notes, fields -> new Bilingual(fields.text("zh"), fields.text("en")));
    }

    List<String> texts(String name) {
        return elements(name, (path, node) -> {
            var text = text(path, node);
            return text == null ? "" : text;
        });
    }

    /** Null where the field is missing, which may mean something else than an empty list. */
    @Nullable List<String> textsIfSaid(String name) {
        return absent(ask(name)) ? null : texts(name);
    }

    <T> List<T> objects(String name, Function<JsonFields, T> reading) {
        return elements(name, (path, node) -> read(path, node, notes, reading));
    }

    private <T> List<T> elements(String name, BiFunction<String, JsonNode, T> reading) {
        var node = ask(name);
        var elements = new ArrayList<T>();
        if (!node.isArray() && !absent(node)) notes.faults().add(new Fault(pathOf(name), "must be a list"));
        if (!node.isArray()) return elements;
        for (var element : node) {
            var path = pathOf(name) + "[" + elements.size() + "]";
            if (absent(element)) notes.faults().add(new Fault(path, "is null"));
            elements.add(reading.apply(path, element));
        }
        return elements;
    }

    private @Nullable String text(String path, JsonNode node) {
        if (absent(node)) return null;
        if (node.isString()) return node.stringValue();
        notes.faults().add(new Fault(path, "must be a text"));
        return null;
    }

    private void noteTheRest() {
        for (var name : object.propertyNames()) {
            if (!asked.contains(name)) notes.problems().add(pathOf(name) + ": is not a field of the form and was not read");
        }
    }

    private JsonNode ask(String name) {
        asked.add(name);
        return object.path(name);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean absent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
