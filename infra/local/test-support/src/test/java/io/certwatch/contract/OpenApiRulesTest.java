package io.certwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiRulesTest {

    private static final String HEADERS =
            "\"headers\": {\"X-Trace-Id\": {}, \"RateLimit\": {}, \"RateLimit-Policy\": {}}";
    private static final String PROBLEM = "{\"content\": {\"application/problem+json\": {}}, " + HEADERS + "}";
    private static final String DOCUMENT = """
        {"openapi": "3.1.0", "info": {"title": "Notes", "version": "1", "description": "Notes."}, "servers": [{"url": "/"}],
         "paths": {"/api/notes": {"post": {"operationId": "addNote", "summary": "Add a note", "tags": ["notes"],
           "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}EXAMPLE}}},
           "responses": {"200": {"content": {"text/plain": {"schema": {"type": "string", "format": "binary"}}}, HEADERS},
             "400": PROBLEM, "429": PROBLEM, "503": PROBLEM}}}},
         "components": {"schemas": {"Note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}}}\
        """.replace("HEADERS", HEADERS).replace("PROBLEM", PROBLEM);
    private static final String VALID = DOCUMENT.replace("EXAMPLE", ", \"example\": {\"text\": \"a\"}");

    @Test
    void acceptsValidExamples() {
        assertThat(OpenApiRules.violations(VALID)).isEmpty();
    }

    @Test
    void rejectsBodiesWithoutExamples() {
        assertThat(violations("")).containsExactly("post /api/notes takes application/json without an example");
    }

    @Test
    void rejectsExamplesThatViolateTheSchema() {
        assertThat(violations(", \"example\": {\"txet\": \"a\"}"))
                .hasSize(2)
                .allSatisfy(fault ->
                        assertThat(fault).startsWith("post /api/notes takes application/json has a wrong example: "));
    }

    @Test
    void rejectsReferencesToNothing() {
        assertThat(OpenApiRules.violations(VALID.replace("\"Note\":", "\"Other\":")))
                .containsExactly("there is no #/components/schemas/Note");
    }

    @Test
    void rejectsAnswersOfAnyMediaType() {
        assertThat(OpenApiRules.violations(VALID.replace("text/plain", "*/*")))
                .containsExactly("post /api/notes 200 answers any media type");
    }

    @Test
    void rejectsErrorsThatAreNotDescribed() {
        assertThat(OpenApiRules.violations(VALID.replace("\"429\"", "\"409\"")))
                .containsExactly("post /api/notes has no 429");
    }

    private static Iterable<String> violations(String example) {
        return OpenApiRules.violations(DOCUMENT.replace("EXAMPLE", example));
    }
}
