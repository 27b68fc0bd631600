package io.certwatch.product.profile.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.ServiceIT;
import io.certwatch.token.TestIssuer;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ProfileIT extends ServiceIT {

    private static final String PROFILE = "/api/company/profile";
    private static final String SUPPLIER = """
        {"sectors": ["PLATFORMS", "CLOUD", "CLOUD"],
         "cii": {"standing": "SUPPLIER", "reasons": " We supply a metro. ", "reviewOn": "2027-06-30"},
         "operators": [{"name": "City Metro", "products": ["B", "A", "A"],
          "projects": [{"name": "Line 7", "products": ["C"]}]}], "by": "Li Na"}\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private Clock clock;

    private final String company = "profile-it";

    @Test
    void aCompanyThatHasStatedNothingStandsUnknown() {
        var answer = get("");

        assertThat(answer).hasHeader("ETag", "\"0\"");
        assertThat(read(answer).toString()).isEqualTo("""
            {"sectors":[],"cii":{"standing":"UNKNOWN","reasons":null,"reviewOn":null,"by":null,"at":null},"operators":[],"sharesPhrases":false,"revision":0,\
            "carriedOut":true,"by":null,"recordedBy":null,"changedAt":null}\
            """);
        assertThat(items()).isEmpty();
    }

    @Test
    void keepsWhatIsStatedWithWhoStatedIt() {
        assertThat(put(SUPPLIER, "\"0\"")).hasStatusOk().hasHeader("ETag", "\"1\"");

        var profile = read(get(""));
        assertThat(profile.path("carriedOut").asBoolean()).isTrue();
        assertThat(profile.at("/sectors").toString()).isEqualTo("[\"CLOUD\",\"PLATFORMS\"]");
        var at = profile.path("changedAt").asString();
        assertThat(profile.at("/cii").toString()).isEqualTo("""
            {"standing":"SUPPLIER","reasons":"We supply a metro.","reviewOn":"2027-06-30","by":"Li Na","at":"%s"}\
            """.formatted(at));
        assertThat(profile.at("/operators").toString()).isEqualTo("""
            [{"name":"City Metro","reasons":null,"everyProduct":false,"products":["A","B"],\
            "projects":[{"name":"Line 7","products":["C"]}],"marksNothing":false,"statements":[\
            {"project":null,"everyProduct":false,"products":["A","B"],"by":"Li Na","at":"%s"},\
            {"project":"Line 7","everyProduct":false,"products":["C"],"by":"Li Na","at":"%s"}]}]\
            """.formatted(at, at));
        assertThat(profile.path("by").asString()).isEqualTo("Li Na");
        assertThat(profile.at("/recordedBy/subject").asString()).isEqualTo("li");
    }

    @Test
    void keepsTheHistoryAndWhatStoodOnADay() {
        put(SUPPLIER, "\"0\"");
        put(
                "{\"sectors\": [], \"cii\": {\"standing\": \"NONE\", \"reasons\": \"The contract is over.\"},"
                        + " \"operators\": []}",
                "\"1\"");

        assertThat(items().stream().map(each -> each.at("/cii/standing").asString()))
                .containsExactly("NONE", "SUPPLIER");
        var first = read(get("/history?limit=1"));
        assertThat(read(get("/history?limit=1&after=" + first.path("next").asString()))
                        .at("/items/0/revision")
                        .asInt())
                .isEqualTo(1);
        var today = ChinaCalendar.today(clock);
        assertThat(read(get("?on=" + today)).path("revision").asInt()).isEqualTo(2);
        assertThat(read(get("?on=" + today.minusDays(1))).path("revision").asInt())
                .isZero();
    }

    @Test
    void changesOnlyWhatThePersonHasSeen() {
        put(SUPPLIER, "\"0\"");

        assertThat(put(SUPPLIER, "\"0\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put(SUPPLIER, null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(put(SUPPLIER, "\"1\"")).hasStatusOk().hasHeader("ETag", "\"1\"");
        assertThat(items()).hasSize(1);
    }

    @Test
    void namesWhatIsInvalid() {
        var answer = put("""
            {"sectors": [], "cii": {"standing": "OPERATOR"},
             "operators": [{"name": "Metro", "everyProduct": true, "products": ["A"]},
              {"name": "metro", "products": [""], "projects": [{"name": "x"}, {"name": "X"}]}]}\
            """, "\"0\"");

        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(read(answer)
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder(
                        "cii.reasons",
                        "operators[0].products",
                        "operators[1].name",
                        "operators[1].products[0]",
                        "operators[1].projects[1].name");
        assertThat(put("{\"sectors\": [\"RAIL\"], \"cii\": {\"standing\": \"NONE\"}, \"operators\": []}", "\"0\""))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.get().uri(PROFILE + "?on=soon").header("Authorization", bearer()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(http.get().uri(PROFILE + "/history?after=eA").header("Authorization", bearer()))
                .hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(items()).isEmpty();
    }

    private List<JsonNode> items() {
        return read(get("/history")).path("items").valueStream().toList();
    }

    private MvcTestResult get(String rest) {
        var answer =
                http.get().uri(PROFILE + rest).header("Authorization", bearer()).exchange();
        assertThat(answer).hasStatusOk();
        return answer;
    }

    private MvcTestResult put(String body, @Nullable String ifMatch) {
        var call = http.put()
                .uri(PROFILE)
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (ifMatch != null) call.header("If-Match", ifMatch);
        return call.exchange();
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").subject("li").bearer();
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
