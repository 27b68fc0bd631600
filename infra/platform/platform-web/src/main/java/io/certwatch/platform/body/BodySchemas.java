package io.certwatch.platform.body;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.certwatch.platform.openapi.SchemaReader;
import io.certwatch.platform.text.FieldFault;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** Validates bodies by the schemas of the OpenAPI document, so that the service accepts exactly what the document allows. */
final class BodySchemas {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final SchemaReader reader;
    private final Map<Type, Compiled> compiled = new ConcurrentHashMap<>();

    private record Compiled(Schema schema, SchemaFaults faults) {

        static Compiled of(JsonNode schema) {
            return new Compiled(REGISTRY.getSchema(schema), new SchemaFaults(schema));
        }

        List<FieldFault> in(JsonNode body) {
            return schema
                    .validate(body, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .flatMap(error -> faults.of(error).stream())
                    .distinct()
                    .toList();
        }
    }

    BodySchemas(SchemaReader reader) {
        this.reader = reader;
    }

    List<FieldFault> faults(Type type, JsonNode body) {
        return compiled.computeIfAbsent(type, unknown -> Compiled.of(reader.readClosed(unknown)))
                .in(body);
    }
}
