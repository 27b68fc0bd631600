package io.certwatch.platform.openapi;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * Documents request bodies for people and client generators. Generators use the first of several media types, so JSON comes first,
 * then multipart forms, then file types. The example of a JSON body is the resource {@code openapi/examples/NAME.json}, where NAME
 * is the schema.
 */
final class RequestBodies {

    private static final String JSON = "application/json";
    private static final String FORM = "multipart/form-data";

    private RequestBodies() {}

    static void describe(OpenAPI document) {
        document.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .map(Operation::getRequestBody)
                .filter(Objects::nonNull)
                .filter(body -> body.getContent() != null)
                .forEach(RequestBodies::describe);
    }

    private static void describe(RequestBody body) {
        var described = body.getContent();
        var json = described.remove(JSON);
        var form = described.remove(FORM);
        var content = new Content();
        if (json != null) content.addMediaType(JSON, withExample(json));
        if (form != null) content.addMediaType(FORM, form);
        described
                .keySet()
                .forEach(type -> content.addMediaType(
                        type, new MediaType().schema(type.startsWith("text/") ? Schemas.text() : Schemas.bytes())));
        body.setContent(content);
    }

    private static MediaType withExample(MediaType media) {
        var example = example(media.getSchema());
        if (example != null) media.setExample(example);
        return media;
    }

    /** For an array, one element. */
    private static @Nullable JsonNode example(Schema<?> schema) {
        if (schema.get$ref() != null)
            return read(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
        var element = schema.getItems() == null ? null : example(schema.getItems());
        return element == null ? null : Json31.mapper().createArrayNode().add(element);
    }

    private static @Nullable JsonNode read(String name) {
        var file = new ClassPathResource("openapi/examples/" + name + ".json");
        if (!file.exists()) return null;
        try (var bytes = file.getInputStream()) {
            return Json31.mapper().readTree(bytes);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The example of " + name, unreadable);
        }
    }
}
