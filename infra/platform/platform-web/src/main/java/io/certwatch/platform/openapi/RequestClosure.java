package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Closes all schemas that request bodies refer to, so that unknown fields are rejected. */
final class RequestClosure {

    private final OpenAPI document;
    private final Set<String> seen = new HashSet<>();

    RequestClosure(OpenAPI document) {
        this.document = document;
    }

    void close() {
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .flatMap(operation -> Stream.ofNullable(operation.getRequestBody()))
                .flatMap(body -> Stream.ofNullable(body.getContent()))
                .flatMap(content -> content.values().stream())
                .forEach(media -> close(media.getSchema()));
    }

    private void close(@Nullable Schema<?> schema) {
        if (schema == null) return;
        var ref = schema.get$ref();
        if (ref != null && seen.add(ref))
            close(document.getComponents().getSchemas().get(ref.substring(ref.lastIndexOf('/') + 1)));
        parts(schema).forEach(this::close);
        closeAlone(schema);
    }

    private static List<Schema<?>> parts(Schema<?> schema) {
        var parts = new ArrayList<Schema<?>>();
        if (schema.getProperties() != null) schema.getProperties().values().forEach(parts::add);
        if (schema.getAnyOf() != null) schema.getAnyOf().forEach(parts::add);
        if (schema.getItems() != null) parts.add(schema.getItems());
        if (schema.getAdditionalProperties() instanceof Schema<?> values) parts.add(values);
        return parts;
    }

    /** Closes the schema of an object, without those it refers to. */
    static void closeAlone(Schema<?> schema) {
        if (schema.getProperties() != null && schema.getAdditionalProperties() == null)
            schema.setAdditionalProperties(Boolean.FALSE);
    }
}
