package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;

/** Schemas that no class of a service stands behind. */
final class Schemas {

    private Schemas() {}

    /** A file, or the body of an answer that is not JSON. */
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
