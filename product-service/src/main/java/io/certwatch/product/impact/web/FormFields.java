package io.certwatch.product.impact.web;

import io.certwatch.product.matching.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One object of an upload form, read field by field: what has the wrong type is a fault, what nobody asked for is remarked on. */
final class FormFields {

    private final String path;
    private final JsonNode object;
    private final Faults faults;
    private final List<String> remarks;
    private final Set<String> asked = new HashSet<>();

    private FormFields(String path, JsonNode object, Faults faults, List<String> remarks) {
        this.path = path;
        this.object = object;
        this.faults = faults;
        this.remarks = remarks;
    }

    static <T> T read(JsonNode root, Faults faults, List<String> remarks, Function<FormFields, T> reading) {
        return read("", root, faults, remarks, reading);
    }

    private static <T> T read(String path, JsonNode node, Faults faults, List<String> remarks, Function<FormFields, T> reading) {
        if (!node.isObject() && !isAbsent(node)) {
            faults.add(path.isEmpty() ? "body" : path, "must be an object");
        }
        var fields = new FormFields(path, node, faults, remarks);
        var read = reading.apply(fields);
        fields.remarkOnTheRest();
        return read;
    }

    /** Without the blanks around it; empty where nothing is said. */
    String text(String name) {
        return text(pathOf(name), ask(name));
    }

    Wording words(String name) {
        return read(pathOf(name), ask(name), faults, remarks, fields -> new Wording(fields.text("zh"), fields.text("en")));
    }

    List<String> texts(String name) {
        return elements(name, this::text);
    }

    /** Null where the field is missing, which may mean something else than an empty list. */
    @Nullable List<String> textsIfSaid(String name) {
        return isAbsent(ask(name)) ? null : texts(name);
    }

    <T> List<T> objects(String name, Function<FormFields, T> reading) {
        return elements(name, (where, node) -> read(where, node, faults, remarks, reading));
    }

    private <T> List<T> elements(String name, BiFunction<String, JsonNode, T> reading) {
        var node = ask(name);
        if (!node.isArray() && !isAbsent(node)) {
            faults.add(pathOf(name), "must be a list");
        }
        var elements = new ArrayList<T>();
        if (node.isArray()) {
            for (var element : node) {
                var where = pathOf(name) + "[" + elements.size() + "]";
                if (isAbsent(element)) {
                    faults.add(where, "is null");
                }
                elements.add(reading.apply(where, element));
            }
        }
        return elements;
    }

    private String text(String where, JsonNode node) {
        if (!isAbsent(node) && !node.isString()) {
            faults.add(where, "must be a text");
        }
        return node.isString() ? node.stringValue().strip() : "";
    }

    private void remarkOnTheRest() {
        for (var name : object.propertyNames()) {
            if (!asked.contains(name)) {
                remarks.add(pathOf(name) + ": is not a field of the form and was not read");
            }
        }
    }

    private JsonNode ask(String name) {
        asked.add(name);
        return object.path(name);
    }

    String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }
}
