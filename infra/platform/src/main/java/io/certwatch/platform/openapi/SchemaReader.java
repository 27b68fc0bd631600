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

/** Makes schemas of types by the rules of the document. */
public final class SchemaReader {

    private final ModelConverters converters = new ModelConverters(true);

    /** @param names of schemas, by the name of the class */
    public SchemaReader(Map<String, String> names) {
        ModelResolver.enumsAsRef = true;
        converters.addConverter(new ModelResolver(Json31.mapper(), new SchemaNames(names)).openapi31(true));
        converters.addConverter(new RecordSchemas());
    }

    /** With all that it refers to, and without room for fields that it does not name. */
    public JsonNode closed(Type type) {
        var read = converters.resolveAsResolvedSchema(new AnnotatedType(type).resolveAsRef(true));
        read.referencedSchemas.values().forEach(ClosedSchemas::close);
        var root = (ObjectNode) json(read.schema);
        read.referencedSchemas.forEach((name, schema) -> root.withObject("/components/schemas").set(name, json(schema)));
        return root;
    }

    private static JsonNode json(Schema<?> schema) {
        return JsonMapper.shared().readTree(Json31.pretty(schema));
    }
}
