package io.certwatch.contract;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of a document, with every object closed that names its properties and does not say that it may have others. */
final class DocumentSchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final List<String> PARTS = List.of("anyOf", "oneOf", "items", "additionalProperties");

    private final JsonNode components;
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    DocumentSchemas(JsonNode document) {
        components = document.path("components").deepCopy();
        components.path("schemas").forEach(DocumentSchemas::close);
    }

    /** One line for each violation of the schema. */
    List<String> faults(JsonNode schema, JsonNode value) {
        return compiled
                .computeIfAbsent(schema, this::compile)
                .validate(value, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                .toList();
    }

    private Schema compile(JsonNode schema) {
        var root = JsonMapper.shared().createObjectNode();
        root.setAll((ObjectNode) close(schema.deepCopy()));
        return REGISTRY.getSchema(root.set("components", components));
    }

    private static JsonNode close(JsonNode schema) {
        if (!(schema instanceof ObjectNode object)) return schema;
        if (object.has("properties") && !object.has("additionalProperties")) object.put("additionalProperties", false);
        object.path("properties").forEach(DocumentSchemas::close);
        for (var name : PARTS) {
            var part = object.path(name);
            if (part.isArray()) part.forEach(DocumentSchemas::close);
            else close(part);
        }
        return schema;
    }
}
