package io.certwatch.contract;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** Creates minimal valid values for the schemas of a document. */
record SampleValues(JsonNode document) {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    JsonNode of(JsonNode schema) {
        if (schema.has("$ref"))
            return of(document.at(schema.path("$ref").asString().substring(1)));
        if (schema.has("example")) return schema.path("example");
        if (schema.has("enum")) return schema.path("enum").path(0);
        if (schema.has("anyOf")) return of(schema.path("anyOf").path(0));
        return switch (type(schema)) {
            case "object" -> object(schema);
            case "array" ->
                schema.path("minItems").asInt(0) == 0
                        ? NODES.arrayNode()
                        : NODES.arrayNode().add(of(schema.path("items")));
            case "integer", "number" -> NODES.numberNode(schema.path("minimum").asInt(1));
            case "boolean" -> NODES.booleanNode(true);
            default -> NODES.stringNode(text(schema.path("format").asString("")));
        };
    }

    private static String type(JsonNode schema) {
        var type = schema.path("type");
        return type.isArray() ? type.path(0).asString() : type.asString("string");
    }

    private JsonNode object(JsonNode schema) {
        var object = NODES.objectNode();
        schema.path("required")
                .forEach(name ->
                        object.set(name.asString(), of(schema.path("properties").path(name.asString()))));
        return object;
    }

    private static String text(String format) {
        return switch (format) {
            case "date" -> "2027-03-01";
            case "date-time" -> "2099-03-01T08:00:00Z";
            default -> "some text";
        };
    }
}
