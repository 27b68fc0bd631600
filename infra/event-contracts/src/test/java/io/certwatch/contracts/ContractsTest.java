package io.certwatch.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ContractsTest {

    private static final JsonMapper JSON = new JsonMapper();

    static Stream<Message> messages() {
        return Contracts.topics().stream().flatMap(topic -> Contracts.messages(topic).stream());
    }

    static Stream<Example> examples() {
        return messages().flatMap(message -> message.examples().stream());
    }

    @ParameterizedTest
    @MethodSource("messages")
    void showsEveryEventByAnExample(Message message) {
        assertThat(message.examples()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsTheExample(Example example) {
        assertThat(violations(example, example.json())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void acceptsFieldsThatAreAddedLater(Example example) {
        ObjectNode later = (ObjectNode) JSON.readTree(example.json());
        later.putObject("addedLater").put("by", "a newer producer");
        assertThat(violations(example, JSON.writeValueAsBytes(later))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesTheExampleWithoutAnyOneOfItsRequiredFields(Example example) {
        ObjectNode whole = (ObjectNode) JSON.readTree(example.json());
        assertThat(required(example)).isNotEmpty().allSatisfy(field -> {
            ObjectNode broken = whole.deepCopy();
            broken.remove(field);
            assertThat(violations(example, JSON.writeValueAsBytes(broken))).isNotEmpty();
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesEachExampleTheHeadersOfACloudEvent(Example example) {
        assertThat(example.headers())
                .containsEntry("ce_specversion", "1.0")
                .containsEntry("ce_type", example.type())
                .containsEntry("ce_subject", example.key())
                .containsEntry("content-type", "application/json")
                .containsKeys("ce_id", "ce_source", "ce_time");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesTheCompanyOfTheDataInTheHeaderAndNoneElsewhere(Example example) {
        var company = JSON.readTree(example.json()).path("company");
        assertThat(example.headers().get("ce_company")).isEqualTo(company.isString() ? company.asString() : null);
        if (example.key().contains("/") && company.isString()) {
            assertThat(example.key()).startsWith(company.asString() + "/");
        }
    }

    @ParameterizedTest
    @MethodSource("messages")
    void requiresTheCompanyInTheHeadersOfWhatBelongsToOne(Message message) {
        var ofCompany = message.examples().getFirst().headers().containsKey("ce_company");
        assertThat(message.requiredHeaders().contains("ce_company")).isEqualTo(ofCompany);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void givesEachExampleAnIdThatEndsWithItsRevision(Example example) {
        var revision = JSON.readTree(example.json()).path("revision");
        if (revision.isNumber() && !example.type().endsWith(".part")) {
            assertThat(example.headers().get("ce_id")).endsWith("/" + revision.asLong());
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void namesAggregatesInExamplesAsServicesDo(Example example) {
        var json = JSON.readTree(example.json());
        switch (example.topic()) {
            case "certwatch.product.obligations.v1" -> {
                assertThat(UUID.fromString(json.path("id").asString()).version())
                        .as("made of product and entry")
                        .isEqualTo(3);
                assertThat(example.headers().get("ce_id"))
                        .startsWith("obligation/" + json.path("id").asString() + "/");
                assertThat(example.key())
                        .isEqualTo(json.path("company").asString() + "/"
                                + json.path("sku").asString());
            }
            case "certwatch.notification.deliveries.v1" -> {
                assertThat(UUID.fromString(json.path("id").asString()).version())
                        .as("made of cause and vendor, or of alert and contact")
                        .isEqualTo(3);
                assertThat(example.headers().get("ce_id"))
                        .contains("/" + json.path("id").asString() + "/");
                var alert = Stream.of("alert", "notice", "id")
                        .filter(json::has)
                        .findFirst()
                        .orElseThrow();
                assertThat(example.key()).isEqualTo(json.path(alert).asString());
            }
            default -> assertThat(example.headers().get("ce_id")).isNotBlank();
        }
    }

    @Test
    void namesWhatIsWrong() {
        byte[] wrong = """
            {"run": "edition-2023-2-1", "slot": -1}\
            """.getBytes(StandardCharsets.UTF_8);
        assertThat(Contracts.violations(
                        "certwatch.product.reassessment-slots.v1",
                        "io.certwatch.product.reassessment-slot.requested",
                        wrong))
                .anyMatch(line -> line.contains("/slot"))
                .anyMatch(line -> line.contains("slots"));
    }

    @Test
    void checksFormatsToo() {
        Example opened = Contracts.examples("certwatch.product.obligations.v1").getFirst();
        ObjectNode wrong = (ObjectNode) JSON.readTree(opened.json());
        wrong.put("due", "next spring");
        assertThat(violations(opened, JSON.writeValueAsBytes(wrong))).hasSize(1);
    }

    @Test
    void refusesATypeThatTheTopicDoesNotCarry() {
        assertThat(Contracts.violations("certwatch.catalogue.editions.v1", "io.certwatch.other", new byte[0]))
                .containsExactly("certwatch.catalogue.editions.v1 knows no type io.certwatch.other");
    }

    @Test
    void refusesWhatIsNotJson() {
        Example any = Contracts.examples("certwatch.catalogue.editions.v1").getFirst();
        assertThat(violations(any, "<edition/>".getBytes(StandardCharsets.UTF_8)))
                .singleElement()
                .asString()
                .startsWith("not JSON");
    }

    @Test
    void knowsNoOtherTopics() {
        assertThatIllegalArgumentException().isThrownBy(() -> Contracts.examples("certwatch.unheard-of.v1"));
    }

    private static List<String> violations(Example example, byte[] json) {
        return Contracts.violations(example.topic(), example.type(), json);
    }

    /** The required fields of the schema itself and of those it is put together from. */
    private static List<String> required(Example example) {
        Message message = Contracts.messages(example.topic()).stream()
                .filter(it -> it.type().equals(example.type()))
                .findFirst()
                .orElseThrow();
        JsonNode schema = message.schema().target();
        return Stream.concat(
                        Stream.of(schema),
                        schema.path("allOf")
                                .valueStream()
                                .map(part -> message.schema().follow(part).target()))
                .flatMap(part -> part.path("required").valueStream())
                .map(JsonNode::asString)
                .toList();
    }
}
