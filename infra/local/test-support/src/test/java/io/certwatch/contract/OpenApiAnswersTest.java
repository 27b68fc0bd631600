package io.certwatch.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpenApiAnswersTest {

    private static final String JSON = "application/json";
    private static final OpenApiAnswers ANSWERS = OpenApiAnswers.of("""
        {"openapi": "3.1.0",
         "paths": {
           "/api/notes/{id}": {"get": {"responses": {
             "200": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}}}},
             "204": {"description": "No Content"},
             "404": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}},
             "default": {"content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}}}}},
           "/api/notes/original": {"get": {"responses": {"200": {"content": {"*/*": {"schema": {"type": "string", "format": "binary"}}}}}}},
           "/api/notes/latest": {"get": {"responses": {"200": {"content": {"text/csv": {"schema": {"type": "string"}}}}}}}},
         "components": {"schemas": {
           "Note": {"type": "object", "required": ["text"], "properties": {
             "text": {"type": "string"}, "day": {"type": ["string", "null"], "format": "date"},
             "author": {"anyOf": [{"$ref": "#/components/schemas/Author"}, {"type": "null"}]}}},
           "Author": {"type": "object", "properties": {"name": {"type": "string"}}},
           "Problem": {"type": "object", "required": ["type"], "properties": {"type": {"type": "string"}}, "additionalProperties": true}}}}
        """.getBytes(UTF_8));

    @Test
    void acceptsDescribedAnswers() {
        assertThat(faults(
                        "GET",
                        "/api/notes/a%2Fb",
                        200,
                        JSON + ";charset=UTF-8",
                        "{\"text\": \"a\", \"day\": \"2027-03-01\", \"author\": null}"))
                .isEmpty();
        assertThat(faults(
                        "GET",
                        "/api/notes/1",
                        404,
                        "application/problem+json",
                        "{\"type\": \"urn:problem:unknown-note\", \"id\": 1}"))
                .isEmpty();
        assertThat(faults("GET", "/api/notes/1", 503, "application/problem+json", "{\"type\": \"urn:problem:busy\"}"))
                .isEmpty();
        assertThat(faults("GET", "/api/notes/1", 204, null, "")).isEmpty();
        assertThat(faults("GET", "/api/notes/1", 304, null, "")).isEmpty();
        assertThat(faults("GET", "/api/notes/latest", 200, "text/csv", null)).isEmpty();
        assertThat(faults("GET", "/api/notes/original", 200, JSON, "{}")).isEmpty();
    }

    @Test
    void rejectsMissingFields() {
        assertThat(faults("GET", "/api/notes/1", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .startsWith("GET /api/notes/{id} 200: ")
                .contains("'text'");
    }

    @Test
    void rejectsUndescribedFieldsAtAnyDepth() {
        assertThat(faults("GET", "/api/notes/1", 200, JSON, "{\"text\": \"a\", \"txet\": \"b\"}"))
                .singleElement()
                .asString()
                .contains("'txet'");
        assertThat(faults("GET", "/api/notes/1", 200, JSON, "{\"text\": \"a\", \"author\": {\"nmae\": \"b\"}}"))
                .anySatisfy(fault -> assertThat(fault).contains("'nmae'"));
    }

    @Test
    void rejectsWrongTypesAndFormats() {
        assertThat(faults("GET", "/api/notes/1", 200, JSON, "{\"text\": 1, \"day\": \"tomorrow\"}"))
                .hasSize(2);
        assertThat(faults("GET", "/api/notes/1", 200, JSON, "{"))
                .singleElement()
                .asString()
                .contains("no JSON");
    }

    @Test
    void rejectsUndescribedStatuses() {
        assertThat(faults("GET", "/api/notes/1", 201, JSON, "{\"text\": \"a\"}"))
                .singleElement()
                .asString()
                .contains("status is not described");
        assertThat(faults("GET", "/api/notes/1", 409, "application/problem+json", "{\"type\": \"a\"}"))
                .singleElement()
                .asString()
                .contains("status is not described");
    }

    @Test
    void rejectsUndescribedMediaTypes() {
        assertThat(faults("GET", "/api/notes/latest", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("media type application/json");
        assertThat(faults("GET", "/api/notes/1", 404, JSON, "{\"type\": \"a\"}"))
                .singleElement()
                .asString()
                .contains("media type application/json");
    }

    @Test
    void rejectsEmptyAnswersIfABodyIsDescribed() {
        assertThat(faults("GET", "/api/notes/1", 200, null, ""))
                .singleElement()
                .asString()
                .contains("none was sent");
        assertThat(faults("GET", "/api/notes/1", 204, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("not described");
    }

    @Test
    void rejectsSuccessesOfUndescribedOperations() {
        assertThat(faults("PUT", "/api/notes/1", 200, JSON, "{}"))
                .singleElement()
                .asString()
                .contains("no such operation");
        assertThat(faults("PUT", "/api/notes/1", 405, "application/problem+json", "{}"))
                .isEmpty();
        assertThat(faults("GET", "/actuator/health", 200, JSON, "{}")).isEmpty();
    }

    private static List<String> faults(
            String method, String path, int status, @Nullable String mediaType, @Nullable String body) {
        return ANSWERS.faults(
                new ServiceAnswer(method, path, status, mediaType, body == null ? null : body.getBytes(UTF_8)));
    }
}
