package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.web.Cursor;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every list accepts only cursors that it issued: another would start at an arbitrary place, and nobody would notice
 * the skipped items.
 */
class CursorsIT extends ServiceIT {

    /** Every path of the contract with pages, and the values of its path variables. */
    private static final Map<String, String> PAGED = Map.ofEntries(
            Map.entry("/api/products", ""),
            Map.entry("/api/products/{sku}/history", "A"),
            Map.entry("/api/reviews", ""),
            Map.entry("/api/reviews/groups", ""),
            Map.entry("/api/reviews/decisions", ""),
            Map.entry("/api/impacts", ""),
            Map.entry("/api/impacts/lexicon", ""),
            Map.entry("/api/phrases", ""),
            Map.entry("/api/proofs", ""),
            Map.entry("/api/mitigations", ""),
            Map.entry("/api/sales", ""),
            Map.entry("/api/obligations", ""),
            Map.entry("/api/reassessments", ""),
            Map.entry("/api/inventory/imports", ""),
            Map.entry("/api/inventory/imports/{id}/errors", "import"),
            Map.entry("/api/inventory/imports/{id}/remarks", "import"),
            Map.entry("/api/inventory/imports/{id}/absent", "import"),
            Map.entry("/api/inventory/mappings", ""),
            Map.entry("/api/company/profile/history", ""),
            Map.entry("/api/vendors", ""),
            Map.entry("/api/checklist", ""),
            Map.entry("/api/checklist/items/{id}/history", "0c6d2b86-33de-4f0a-8e57-4ac5f6d0a912"),
            Map.entry("/api/audit/product", ""),
            Map.entry("/api/dead-letters/product", ""));

    @Autowired
    private MockMvcTester http;

    @Test
    void coversAllPathsOfTheContractWithPages() {
        var contract = JsonMapper.shared()
                .readTree(
                        http.get().uri("/v3/api-docs").exchange().getResponse().getContentAsByteArray());
        assertThat(contract.path("paths").properties())
                .filteredOn(path -> path.getValue().findValues("parameters").stream()
                        .anyMatch(parameters ->
                                parameters.findValuesAsString("name").contains("after")))
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(PAGED.keySet());
    }

    @Test
    void rejectsForeignCursorsEverywhere() {
        var location = http.post()
                .uri("/api/inventory/imports")
                .contentType(MediaType.parseMediaType("text/csv"))
                .content("SKU,Name\n")
                .exchange()
                .getResponse()
                .getHeader("Location");
        var id = String.valueOf(location).substring("/api/inventory/imports/".length());
        PAGED.forEach((path, place) -> {
            for (var cursor : List.of("zzz", "QUJD", "")) {
                var method = path.startsWith("/api/impacts") ? HttpMethod.POST : HttpMethod.GET;
                var answer = http.method(method)
                        .uri(path.replaceAll("\\{.*}", place.equals("import") ? id : place) + "?after=" + cursor)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(
                                path.equals("/api/impacts/lexicon") ? "{\"entry\": \"OTHER\", \"senses\": [{}]}" : "{}")
                        .accept(MediaType.APPLICATION_JSON)
                        .exchange();
                assertThat(answer)
                        .as(path + " after " + cursor)
                        .hasStatus(HttpStatus.BAD_REQUEST)
                        .hasContentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .bodyJson()
                        .extractingPath("errors[0].field")
                        .isEqualTo("after");
                assertThat(answer)
                        .bodyJson()
                        .extractingPath("detail")
                        .asString()
                        .contains("not a cursor");
            }
        });
    }

    /**
     * The checksum is no secret, so anybody can forge a cursor; it may lead to an empty page, but not to an error of
     * the service.
     */
    @ParameterizedTest
    @CsvSource({
        "/api/reassessments, +1000000000-12-31T23:59:59Z x, 400",
        "/api/reassessments, -1000000000-01-01T00:00:00Z x, 400",
        "/api/reassessments, 9223372036854775807 x, 200",
        "/api/reassessments, 9223372036854775808 x, 400",
        "/api/reviews/decisions, 9223372036854775807 00000000-0000-0000-0000-000000000000, 200",
        "/api/phrases, 9223372036854775808 x, 400",
        "/api/phrases, x, 400",
        "/api/phrases, 1 x, 200",
        "/api/products, A, 400",
        "/api/obligations, +1000000000-12-31 00000000-0000-0000-0000-000000000000, 400",
        "/api/sales, 999999999999999 A, 200",
        "/api/sales, 9223372036854775807 A, 400",
        "/api/proofs, 9223372036854775807 00000000-0000-0000-0000-000000000000, 200",
        "/api/proofs, 9223372036854775808 x, 400",
        "/api/mitigations, 9223372036854775807 00000000-0000-0000-0000-000000000000, 200",
        "/api/mitigations, 9223372036854775808 x, 400",
    })
    void whatSomebodyMadeUpIsNoErrorOfOurs(String path, String position, int status) {
        assertThat(http.get().uri(path + "?after=" + Cursor.encode(position)).exchange())
                .hasStatus(status);
    }
}
