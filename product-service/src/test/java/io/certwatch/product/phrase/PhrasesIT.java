package io.certwatch.product.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueChange;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What stewards read of several companies, and what never leaves one. */
class PhrasesIT extends ServiceIT {

    private static final String STEWARD =
            TestIssuer.shared().token().roles("steward").bearer();

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        readModel.note(new CatalogueChange.LexiconRevised(2, Map.of("OTHER", 1)), CatalogueFixture.TODAY);
        current.refresh();
    }

    @Test
    void groupsWhatThreeCompaniesWriteInTheirOwnWays() {
        register("harbor", "H-SECRET-1", "量子搅拌仪 QM-2000");
        register("harbor", "H-SECRET-2", "量子搅拌仪（备用）");
        register("metro", "M-SECRET-1", "报价单第3项：量子攪拌儀 QM-3000");
        register("clinic", "C-SECRET-1", "QM-2000量子搅拌仪");
        assertThat(phrases(""))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.toString()).isEqualTo("""
                    {"phrase":"量子搅拌仪","products":4,"companies":3,"doubts":[],"entries":[],"decisions":[]}\
                    """));
    }

    @Test
    void aPhraseOfTwoCompaniesIsNeverAnswered() {
        register("harbor", "H-SECRET-1", "量子搅拌仪");
        register("metro", "M-SECRET-1", "量子搅拌仪");
        register("metro", "M-SECRET-2", "量子搅拌仪");
        assertThat(phrases("")).isEmpty();
    }

    @Test
    void answersNoSkuModelVendorOrCompany() {
        for (var company : List.of("harbor-secret", "metro-secret", "clinic-secret")) {
            register(company, company.toUpperCase(), "量子搅拌仪 SECRET2000");
        }
        var answer = text(get(STEWARD, "/api/phrases"));
        assertThat(answer).contains("量子搅拌仪").doesNotContainIgnoringCase("secret");
    }

    @Test
    void aCompanyMayAgreeToShareAndTakeItBack() {
        register("harbor", "H-1", "量子搅拌仪");
        register("metro", "M-1", "量子搅拌仪");
        share("harbor", true, 0);
        assertThat(phrases("")).singleElement().satisfies(phrase -> {
            assertThat(phrase.path("products").asInt()).isEqualTo(1);
            assertThat(phrase.path("companies").asInt()).isEqualTo(1);
        });
        share("harbor", false, 1);
        assertThat(phrases("")).isEmpty();
    }

    @Test
    void whoSharesIsRecordedInTheAudit() {
        share("harbor", true, 0);
        var records = read(get(member("harbor"), "/api/audit/product?operation=putCompanyProfile"));
        assertThat(records.path("items")).hasSize(1);
        var history = read(get(member("harbor"), "/api/company/profile/history"));
        assertThat(history.at("/items/0/sharesPhrases").asBoolean()).isTrue();
        assertThat(history.at("/items/0/recordedBy/subject").asString()).isNotBlank();
    }

    @Test
    void listsReviewsWithTheirDoubtAndWhatPeopleDecided() {
        for (var company : List.of("harbor", "metro", "clinic")) {
            register(company, "S-1", "防火墙收纳套装");
            register(company, "S-2", "防火墙收纳套装 FW-9");
            decide(company, "S-1");
        }
        assertThat(phrases("")).isEmpty();
        assertThat(phrases("?kind=REVIEW"))
                .singleElement()
                .satisfies(phrase -> assertThat(phrase.toString()).isEqualTo("""
                    {"phrase":"防火墙收纳套装","products":6,"companies":3,"doubts":["GOES_ON"],\
                    "entries":[{"edition":"2023-2","entry":"SCP-02"}],\
                    "decisions":[{"decision":"NOT_IN_SCOPE","edition":"2023-2","entry":"SCP-02","products":3,"companies":3}]}\
                    """));
    }

    @Test
    void listsTheMostFrequentFirstInPages() {
        for (var company : List.of("harbor", "metro", "clinic")) {
            register(company, "A", "量子搅拌仪");
            register(company, "B", "时空折叠仪");
            register(company, "C", "时空折叠仪 第二");
            register(company, "D", "意念投影仪");
        }
        var found = new ArrayList<String>();
        var next = "";
        do {
            var page = read(get(STEWARD, "/api/phrases?limit=1" + (next.isEmpty() ? "" : "&after=" + next)));
            page.path("items").forEach(item -> found.add(item.path("phrase").asString()));
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        assertThat(found).containsExactly("时空折叠仪", "意念投影仪", "量子搅拌仪");
        assertThat(get(STEWARD, "/api/phrases?after=eA")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void forgetsTheProductsThatAreGone() {
        for (var company : List.of("harbor", "metro", "clinic")) register(company, "A", "量子搅拌仪");
        assertThat(phrases("")).hasSize(1);
        exchange(member("metro"), "DELETE", "/api/products/A", Map.of(), "");
        assertThat(phrases("")).isEmpty();
    }

    private List<JsonNode> phrases(String query) {
        var answer = get(STEWARD, "/api/phrases" + query);
        assertThat(answer).hasStatusOk();
        return read(answer).path("items").valueStream().toList();
    }

    private void register(String company, String sku, String name) {
        assertThat(exchange(member(company), "POST", "/api/products", Map.of(), """
            {"sku": "%s", "name": {"zh": "%s"}, "model": "SECRET-M", "manufacturer": "SECRET", "vendor": "SECRET"}\
            """.formatted(sku, name)))
                .hasStatusOk();
    }

    private void share(String company, boolean agrees, int revision) {
        assertThat(exchange(
                        member(company),
                        "PUT",
                        "/api/company/profile",
                        Map.of("If-Match", "\"" + revision + "\""),
                        """
                        {"sectors": [], "cii": {"standing": "UNKNOWN"}, "operators": [], "sharesPhrases": %s}\
                        """.formatted(agrees)))
                .hasStatusOk();
    }

    private void decide(String company, String sku) {
        var path = "/api/products/" + sku + "/reviews";
        var seen = String.valueOf(get(member(company), path).getResponse().getHeader("ETag"));
        assertThat(exchange(member(company), "POST", path, Map.of("If-Match", seen), """
            {"edition": "2023-2", "entry": "SCP-02", "decision": "NOT_IN_SCOPE", "scope": "PRODUCT",
             "until": "ENTRY_CHANGES", "reason": "SECRET", "by": "SECRET"}\
            """))
                .hasStatus(HttpStatus.CREATED);
    }

    private static String member(String company) {
        return TestIssuer.shared().token(company, "member").bearer();
    }

    private MvcTestResult get(String bearer, String path) {
        return exchange(bearer, "GET", path, Map.of(), "");
    }

    private MvcTestResult exchange(
            String bearer, String method, String path, Map<String, String> headers, String body) {
        var call = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", bearer)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach(call::header);
        return call.exchange();
    }

    private static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared().readTree(text(answer));
    }
}
