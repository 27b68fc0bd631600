package io.certwatch.platform.openapi;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.core.jackson.ModelResolver;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.Type;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Creates the schemas of Java types by the rules of the OpenAPI document. */
public final class SchemaReader {

    private final ModelConverters converters = new ModelConverters(true);

    /** @param names schema names by class name */
    public SchemaReader(Map<String, String> names) {
        ModelResolver.enumsAsRef = true;
        converters.addConverter(new ModelResolver(Json31.mapper(), new SchemaNames(names)).openapi31(true));
        converters.addConverter(new RecordSchemas());
    }

    /** Returns the closed schema with all schemas it refers to. */
    public JsonNode readClosed(Type type) {
        var read = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        read.referencedSchemas.values().forEach(RequestClosure::closeAlone);
        var root = (ObjectNode) json(read.schema);
        read.referencedSchemas.forEach(
                (name, schema) -> root.withObject("/components/schemas").set(name, json(schema)));
        return root;
    }

    private static JsonNode json(Schema<?> schema) {
        return JsonMapper.shared().readTree(Json31.pretty(schema));
    }
}
