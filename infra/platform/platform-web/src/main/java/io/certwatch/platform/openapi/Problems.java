package io.certwatch.platform.openapi;

import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The schema of problem documents (RFC 9457). */
final class Problems {

    private static final String FAULT = "FieldFault";
    private static final String PROBLEM = "Problem";
    private static final String REF = "#/components/schemas/";

    private Problems() {}

    static ApiResponse response(String description) {
        var problem = new MediaType().schema(new JsonSchema().$ref(REF + PROBLEM));
        return new ApiResponse()
                .description(description)
                .content(new Content().addMediaType("application/problem+json", problem));
    }

    static Map<String, Schema<?>> schemas() {
        return Map.of(PROBLEM, problem(), FAULT, fault());
    }

    private static Schema<?> fault() {
        var fault = object(List.of("field", "name", "reason"));
        fault.addProperty("field", text("A path such as entries[3].name.zh, a parameter, a header, or body"));
        fault.addProperty("name", text("What people call it, in the language of the detail"));
        fault.addProperty("reason", text("What is wrong with it, in the language of the detail"));
        return fault;
    }

    private static Schema<?> problem() {
        var problem = object(List.of("type", "title", "status", "detail"));
        problem.addProperty("type", text("A name for programs, such as urn:problem:invalid-request"));
        problem.addProperty("title", text("The same for people"));
        var status = new JsonSchema();
        status.setTypes(Set.of("integer"));
        status.setFormat("int32");
        problem.addProperty("status", status);
        problem.addProperty(
                "detail", text("What is wrong, in a sentence of the language in Accept-Language: zh, else en"));
        problem.addProperty("instance", text("The path that was asked for"));
        problem.addProperty("traceId", text("To be reported to the operator of the service"));
        var errors = new JsonSchema();
        errors.setTypes(Set.of("array"));
        errors.setItems(new JsonSchema().$ref(REF + FAULT));
        errors.setDescription("All fields that are wrong, where fields are");
        problem.addProperty("errors", errors);
        problem.setAdditionalProperties(Boolean.TRUE);
        return problem;
    }

    private static Schema<?> object(List<String> required) {
        var object = new JsonSchema();
        object.setTypes(Set.of("object"));
        object.setRequired(required);
        return object;
    }

    private static Schema<?> text(String description) {
        var text = Schemas.text();
        text.setDescription(description);
        return text;
    }
}
