package io.certwatch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Translates the parser's actual messages. */
class JsonSyntaxTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', delimiter = '|', textBlock = """
        {"a": }        | Expected a value, not '}'
        {"a" 1}        | Expected a colon between the name of a field and its value, not '1'
        {"a": 1 "b"}   | Expected a comma or the closing bracket, not '"'
        [1 2]          | Expected a comma or the closing bracket, not '2'
        {a: 1}         | Expected the name of a field in double quotes, not 'a'
        {"a": 1,}      | Expected the name of a field in double quotes, not '}'
        {"a": [1}      | Expected the closing bracket ']', not '}'
        {"a":          | The JSON ends too early
        {"a": "x       | The JSON ends too early
        [1,            | The JSON ends too early
        // x           | JSON has no comments
        'a'            | Expected a value, not '''
        nul            | 'nul' is not a JSON value.
        {"a": NaN}     | 'NaN' is not a JSON value.
        {"a": 01}      | A number is written without leading zeros.
        {"a": 1e}      | This is not a number as JSON writes it
        {"a": "\\q"}   | A backslash stands before a character that it cannot escape
        """)
    void namesTheExpectedToken(String json, String words) {
        assertThat(wordsFor(json)).startsWith(words);
    }

    @Test
    void explainsHowToEscapeControlCharacters() {
        assertThat(wordsFor("{\"a\": \"\u0001\"}"))
                .startsWith("A control character within a text")
                .contains("\\n");
    }

    @Test
    void reportsExcessiveDepthAndLength() {
        assertThat(wordsFor("[".repeat(5_000))).isEqualTo("Objects and lists are nested too deep.");
        assertThat(wordsFor("[" + "1".repeat(5_000) + "]")).isEqualTo("A text, a name or a number is too long.");
    }

    @Test
    void hidesInternalsOfTheParser() {
        assertThat(JsonSyntax.words("Whatever (from `StreamReadConstraints`) it says\n at [Source: (byte[])]")
                        .en())
                .isEqualTo("This is not JSON.");
    }

    private static String wordsFor(String json) {
        var text = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree(json));
        var bytes = catchThrowableOfType(
                JacksonException.class, () -> JsonMapper.shared().readTree(json.getBytes(StandardCharsets.UTF_8)));
        assertThat(JsonSyntax.words(text.getOriginalMessage())).isEqualTo(JsonSyntax.words(bytes.getOriginalMessage()));
        return JsonSyntax.words(bytes.getOriginalMessage()).en();
    }
}
