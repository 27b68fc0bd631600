package io.certwatch.product.inventory.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.text.Language;
import io.certwatch.product.productimport.reading.Exports;
import io.certwatch.product.productimport.reading.Read.Offered;
import io.certwatch.product.productimport.reading.Read.Problem;
import io.certwatch.product.productimport.reading.Read.Rejected;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A fault in a JSON product is a fault in a row of a file; a row with a SKU is stored without the faulty value. */
class SameRulesTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, Integer> LONGEST = Map.of(
            "sku",
            100,
            "name.zh",
            500,
            "name.en",
            500,
            "model",
            200,
            "manufacturer",
            200,
            "vendor",
            200,
            "description",
            10_000,
            "declaredEntry",
            200,
            "hsCode",
            200,
            "specs.throughput",
            500);
    private static final Map<String, String> HEADERS = Map.of(
            "specs.throughput",
            "throughput",
            "hsCode",
            "HS Code",
            "declaredEntry",
            "Declared Entry",
            "name.zh",
            "Name ZH",
            "name.en",
            "Name EN",
            "market.status",
            "Status",
            "market.entryDate",
            "Launch Date");

    record Case(String field, String value) {}

    static Stream<Case> cases() {
        List<Function<Integer, String>> values = List.of(
                "x"::repeat,
                longest -> "x".repeat(longest + 1),
                longest -> " " + "x".repeat(longest) + "\u3000",
                _ -> "a\u0000b",
                _ -> "a\nb",
                _ -> "a\u2028b",
                _ -> "a\uFFFDb",
                _ -> "a\u0085b",
                _ -> "路由器 😀",
                _ -> "  ",
                _ -> "a\"b,c;d\te");
        var texts = LONGEST.entrySet().stream()
                .flatMap(field ->
                        values.stream().map(value -> new Case(field.getKey(), value.apply(field.getValue()))));
        var markets = Stream.of("PLANNED", "ON_MARKET").map(value -> new Case("market.status", value));
        return Stream.concat(texts, markets);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void jsonAndFilesFollowTheSameRules(Case one) {
        var read = Exports.read(csv(one)).getFirst();
        var offer = Offer.read(Json.products(json(one).toString()), null);
        switch (read) {
            case Offered row
            when row.unread().isEmpty() -> assertThat(offer.products()).containsExactly(row.product());
            case Offered row -> assertRefused(offer, row.unread());
            case Rejected(var _, var problems) -> {
                assertThat(one.field()).isEqualTo("sku");
                assertRefused(offer, problems);
            }
            default -> throw new AssertionError(read);
        }
    }

    private static void assertRefused(Offer offer, List<Problem> problems) {
        assertThat(offer.rejected())
                .singleElement()
                .satisfies(rejected -> assertThat(problems).anySatisfy(problem -> {
                    assertThat(problem.field())
                            .isEqualTo(rejected.errors().getFirst().field());
                    assertThat(problem.reason().zh())
                            .startsWith(rejected.errors().getFirst().words().in(Language.ZH));
                    assertThat(problem.reason().en())
                            .startsWith(rejected.errors().getFirst().reason());
                }));
    }

    private static String csv(Case one) {
        var fields = fields(one);
        return String.join(
                        ",",
                        fields.keySet().stream()
                                .map(field -> HEADERS.getOrDefault(field, field))
                                .toList()) + "\n"
                + String.join(
                        ",",
                        fields.values().stream()
                                .map(value -> "\"" + value.replace("\"", "\"\"") + "\"")
                                .toList())
                + "\n";
    }

    private static ObjectNode json(Case one) {
        var json = JSON.createObjectNode();
        fields(one).forEach((field, value) -> {
            int dot = field.indexOf('.');
            if (dot < 0) json.put(field, value);
            else json.withObjectProperty(field.substring(0, dot)).put(field.substring(dot + 1), value);
        });
        return json;
    }

    private static Map<String, String> fields(Case one) {
        var fields = new TreeMap<>(Map.of("sku", "A", "name.en", "Router"));
        fields.put(one.field(), one.value());
        return fields;
    }
}
