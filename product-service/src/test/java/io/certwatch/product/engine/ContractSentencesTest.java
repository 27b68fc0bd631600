package io.certwatch.product.engine;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples of the contract say what the engine says of the same product. */
class ContractSentencesTest {

    @ParameterizedTest
    @ValueSource(strings = {"required", "review", "out-of-scope", "warning", "unknown"})
    void anExampleSaysWhatTheEngineSays(String example) throws Exception {
        var message = read("assessment/v1/changed." + example + ".example.json");
        var judgement = ReferenceData.TODAY.judge(subject(message));

        assertThat(message.path("verdict").asString())
                .isEqualTo(judgement.verdict().name());
        assertThat(message.at("/explanation/zh").asString())
                .isEqualTo(judgement.explanation().zh());
        assertThat(message.at("/explanation/en").asString())
                .isEqualTo(judgement.explanation().en());
        assertThat(message.path("findings")
                        .valueStream()
                        .map(finding -> finding.at("/explanation/en").asString()))
                .containsExactlyElementsOf(judgement.findings().stream()
                        .map(finding -> finding.explanation().en())
                        .toList());
    }

    /** The figures of the product are those that its criteria show. */
    private static Subject subject(JsonNode message) {
        var product = message.path("product");
        return new Subject(
                new Wording(
                        product.at("/name/zh").asString(""),
                        product.at("/name/en").asString("")),
                product.path("model").asString(""),
                product.path("manufacturer").asString(""),
                "",
                null,
                "",
                figures(message));
    }

    private static Map<String, String> figures(JsonNode message) {
        return message.path("findings")
                .valueStream()
                .flatMap(finding -> finding.path("criteria").valueStream())
                .filter(criterion -> criterion.path("actual").isString())
                .collect(toMap(
                        criterion -> criterion.path("parameter").asString(),
                        criterion -> criterion.path("actual").asString()));
    }

    private static JsonNode read(String file) throws Exception {
        try (InputStream in = ContractSentencesTest.class.getResourceAsStream("/certwatch/contracts/" + file)) {
            return JsonMapper.shared().readTree(Objects.requireNonNull(in, file));
        }
    }
}
