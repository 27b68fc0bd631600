package io.certwatch.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenApiRulesTest {

    private static final String DOCUMENT = """
        {"openapi": "3.1.0", "info": {"title": "Notes", "version": "1", "description": "Notes."}, "servers": [{"url": "/"}],
         "paths": {"/api/notes": {"post": {"operationId": "addNote", "summary": "Add a note", "tags": ["notes"],
           "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Note"}%s}}},
           "responses": {"204": {"description": "No Content"}}}}},
         "components": {"schemas": {"Note": {"type": "object", "required": ["text"], "properties": {"text": {"type": "string"}}}}}}\
        """;

    @Test
    void acceptsValidExamples() {
        assertThat(violations(", \"example\": {\"text\": \"a\"}")).isEmpty();
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

    private static Iterable<String> violations(String example) {
        return OpenApiRules.violations(DOCUMENT.formatted(example));
    }
}
