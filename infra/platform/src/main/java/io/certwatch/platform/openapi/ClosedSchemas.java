package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.media.Schema;

/** Closes object schemas: unknown fields are not allowed. */
final class ClosedSchemas {

    private ClosedSchemas() {}

    static void close(Schema<?> schema) {
        if (schema.getProperties() != null && schema.getAdditionalProperties() == null)
            schema.setAdditionalProperties(Boolean.FALSE);
    }
}
