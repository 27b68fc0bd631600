package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

/** Schemas without a Java class. */
final class Schemas {

    private Schemas() {}

    /** A file, or a response body that is not JSON. */
    static Schema<?> bytes() {
        var bytes = text();
        bytes.setFormat("binary");
        return bytes;
    }

    static Schema<?> text() {
        var text = new JsonSchema();
        text.setTypes(Set.of("string"));
        return text;
    }
}
