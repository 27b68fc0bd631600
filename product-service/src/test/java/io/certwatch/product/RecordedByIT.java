package io.certwatch.product;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The service records the caller that the token names, and shows it beside the name that the request gives. */
class RecordedByIT extends ServiceIT {

    private static final String WU = "{\"subject\":\"u-7\",\"name\":\"Wu\"}";
    private static final String ROBOT = "{\"subject\":\"robot-1\",\"name\":\"robot-1\",\"client\":\"robot-1\"}";

    private final TestToken wu =
            TestIssuer.shared().token("demo", "member").subject("u-7").claim("name", "Wu");
    private final TestToken robot =
            TestIssuer.shared().token("demo", "member").subject("robot-1").claim("client_id", "robot-1");

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        post(wu, "/api/products", """
            {"sku": "A", "name": {"zh": "防火墙"}, "model": "FW-1", "manufacturer": "Acme", "vendor": "acme",
             "market": {"status": "ON_MARKET"}}\
            """);
    }

    @Test
    void decisionAndItsRevocationRecordTheCaller() {
        var entry =
                get("/api/obligations?sku=A").path("items").get(0).path("entry").path("code");
        var decision = post(wu, "/api/products/A/reviews", """
            {"entry": %s, "decision": "NOT_IN_SCOPE", "reason": "seen in the laboratory"}\
            """.formatted(entry));
        assertThat(decision.path("by").asString()).isEqualTo("Wu");
        assertThat(decision.path("recordedBy")).hasToString(WU);

        var address = "/api/reviews/decisions/" + decision.path("id").asString();
        assertThat(http.post()
                        .uri(address + "/revocation")
                        .header("Authorization", robot.bearer())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{}"))
                .as("only who decided needs no reason")
                .hasStatus(HttpStatus.BAD_REQUEST);
        var ending = post(robot, address + "/revocation", """
            {"by": "li", "reason": "wrong report"}\
            """).path("ending");
        assertThat(ending.path("by").asString()).isEqualTo("li");
        assertThat(ending.path("recordedBy")).hasToString(ROBOT);

        assertThat(history("REVIEW")).containsExactly("Wu " + WU, "li " + ROBOT);
        var reviews = get("/api/products/A/reviews").path("decisions").get(0);
        assertThat(reviews.path("recordedBy")).hasToString(WU);
        assertThat(reviews.path("reopenedBecause").path("recordedBy")).hasToString(ROBOT);
    }

    @Test
    void progressAndWaiverRecordTheCaller() {
        var address = "/api/obligations/"
                + get("/api/obligations?sku=A").path("items").get(0).path("id").asString();
        var progress = post(wu, address + "/progress", """
            {"application": "CCRC-1", "body": "CCRC", "expected": "2199-02-01", "by": "li"}\
            """).path("progress");
        assertThat(progress.path("by").asString()).isEqualTo("li");
        assertThat(progress.path("recordedBy")).hasToString(WU);

        var waiver = post(wu, address + "/waiver", """
            {"by": " ", "reason": "used in the laboratory only"}\
            """).path("waiver");
        assertThat(waiver.path("by").asString()).isEqualTo("Wu");
        assertThat(waiver.path("recordedBy")).hasToString(WU);
        assertThat(get(address).path("waiver").path("recordedBy")).hasToString(WU);

        post(robot, address + "/waiver/revocation", "{\"by\": \"wang\", \"reason\": \"sold after all\"}");
        assertThat(history("OBLIGATION")).containsExactly("null null", "li " + WU, "Wu " + WU, "wang " + ROBOT);
    }

    /** The names and callers of the lines of this kind, oldest first. */
    private List<String> history(String what) {
        return get("/api/products/A/history").path("items").values().stream()
                .filter(line -> line.path("what").asString().equals(what))
                .map(line -> line.path("by").asString("null") + " " + line.path("recordedBy"))
                .toList();
    }

    private JsonNode get(String path) {
        return exchange(http.method(HttpMethod.GET).uri(path).header("Authorization", wu.bearer()));
    }

    /** By a caller who has just read what the request changes. */
    private JsonNode post(TestToken caller, String path, String body) {
        var read = path.replaceFirst("/(progress|waiver.*|revocation)$", "");
        var tag = http.get()
                .uri(read)
                .header("Authorization", wu.bearer())
                .exchange()
                .getResponse()
                .getHeader("ETag");
        return exchange(http.post()
                .uri(path)
                .header("Authorization", caller.bearer())
                .header("If-Match", tag == null ? "\"1\"" : tag)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private JsonNode exchange(MockMvcTester.MockMvcRequestBuilder request) {
        var result = request.exchange();
        assertThat(result).hasStatus2xxSuccessful();
        try {
            return JsonMapper.shared().readTree(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
