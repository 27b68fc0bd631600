package io.certwatch.contract;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The names of all fields of bodies, and of all parameters, that a client can send. */
public final class DocumentFields {

    private static final String REFERENCE = "$ref";

    private final JsonNode document;
    private final Set<String> visited = new TreeSet<>();
    private final Set<String> names = new TreeSet<>();

    private DocumentFields(JsonNode document) {
        this.document = document;
    }

    /** Without headers and parts of paths. */
    public static Set<String> of(String openApi) {
        var fields = new DocumentFields(JsonMapper.shared().readTree(openApi));
        fields.document.path("paths").forEach(path -> path.forEach(fields::addOperation));
        return fields.names;
    }

    private void addOperation(JsonNode operation) {
        operation
                .path("parameters")
                .valueStream()
                .map(this::resolve)
                .filter(parameter -> parameter.path("in").asString("").equals("query"))
                .forEach(parameter -> names.add(parameter.path("name").asString()));
        resolve(operation.path("requestBody")).path("content").forEach(content -> addFields(content.path("schema")));
    }

    private void addFields(JsonNode schema) {
        if (schema.has(REFERENCE)) {
            if (visited.add(schema.path(REFERENCE).asString())) addFields(resolve(schema));
            return;
        }
        schema.path("properties").properties().forEach(field -> {
            names.add(field.getKey());
            addFields(field.getValue());
        });
        for (var part : schema) {
            if (part.isArray()) part.forEach(this::addFields);
        }
        addFieldsOf(schema.path("items"));
        addFieldsOf(schema.path("additionalProperties"));
    }

    private void addFieldsOf(JsonNode part) {
        if (part.isObject()) addFields(part);
    }

    private JsonNode resolve(JsonNode node) {
        return node.has(REFERENCE) ? document.at(node.path(REFERENCE).asString().substring(1)) : node;
    }
}
