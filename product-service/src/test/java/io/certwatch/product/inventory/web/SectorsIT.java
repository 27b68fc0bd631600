package io.certwatch.product.inventory.web;

import static io.certwatch.edition.Sector.CLOUD;
import static io.certwatch.edition.Sector.CONNECTED_VEHICLES;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.edition.Force;
import io.certwatch.edition.Sector;
import io.certwatch.platform.time.ChinaCalendar;
import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.catalogue.Edition;
import io.certwatch.product.engine.EntryText;
import io.certwatch.token.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a company states about itself decides what it is warned of and what comes first. */
class SectorsIT extends ServiceIT {

    private static final String PROFILE = "/api/company/profile";
    private static final String PRODUCTS = """
        [{"sku": "VM", "name": {"zh": "虚拟机"}},
         {"sku": "TBOX", "name": {"zh": "车载T-BOX"}},
         {"sku": "FW", "name": {"zh": "防火墙"}, "vendor": "acme"},
         {"sku": "CHAIR", "name": {"zh": "椅子"}}]\
        """;

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @Autowired
    private Clock clock;

    /** Guidance for cloud computing also lists firewalls, which are required already. */
    @BeforeEach
    void guidanceOfTwoSectors() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        CatalogueFixture.follow(
                readModel, guidance("cloud-2025", CLOUD, entry("CLD-01", "虚拟机"), entry("CLD-09", "防火墙")));
        CatalogueFixture.follow(readModel, guidance("vehicles-2025", CONNECTED_VEHICLES, entry("AUT-03", "车载T-BOX")));
        current.refresh();
    }

    private static Edition guidance(String id, Sector sector, EntryText... entries) {
        return CatalogueFixture.edition(id, null, "2025-03-28", entries)
                .with(edition -> edition.force(Force.GUIDANCE).sector(sector));
    }

    private static EntryText entry(String code, String zh) {
        return CatalogueFixture.entry(code, zh, "", List.of(), List.of());
    }

    @Test
    void aCompanyThatStatesCloudIsNoLongerWarnedOfVehicles() {
        post("demo", "/api/products", PRODUCTS);
        post("harbor", "/api/products", PRODUCTS);
        assertThat(skus("/api/products?sector=CONNECTED_VEHICLES")).containsExactly("TBOX");

        var stated = state("demo", "[\"CLOUD\"]", "UNKNOWN", "[]");

        assertThat(stated.path("carriedOut").asBoolean()).isTrue();
        var box = get("demo", "/api/products/TBOX/assessment");
        assertThat(box.path("findings")).isEmpty();
        assertThat(box.path("basis").asString()).isEqualTo("OTHER_KIND");
        assertThat(get("demo", "/api/products/VM/assessment")
                        .at("/findings/0/sector")
                        .asString())
                .isEqualTo("CLOUD");
        assertThat(get("demo", "/api/products/FW/assessment").path("verdict").asString())
                .isEqualTo("REQUIRED");
        assertThat(get("harbor", "/api/products/TBOX/assessment").path("findings"))
                .as("another company")
                .hasSize(1);
        post("demo", "/api/products", "{\"sku\": \"TBOX-2\", \"name\": {\"zh\": \"车载T-BOX\"}}");
        assertThat(get("demo", "/api/products/TBOX-2/assessment").path("findings"))
                .as("registered afterwards")
                .isEmpty();

        state("demo", "[]", "UNKNOWN", "[]");
        assertThat(skus("/api/products?sector=CONNECTED_VEHICLES")).containsExactly("TBOX", "TBOX-2");
    }

    @Test
    void everyListAndCountHasAViewOfASector() {
        post("demo", "/api/products", PRODUCTS);

        assertThat(skus("/api/products?sector=CLOUD")).containsExactly("FW", "VM");
        assertThat(skus("/api/products?sector=CLOUD&verdict=REQUIRED")).containsExactly("FW");
        assertThat(skus("/api/obligations?sector=CLOUD")).containsExactly("FW");
        assertThat(skus("/api/obligations?sector=CONNECTED_VEHICLES")).isEmpty();
        assertThat(text("/api/exports/products.csv?sector=CLOUD"))
                .contains("虚拟机", "防火墙")
                .doesNotContain("T-BOX", "椅子");
        assertThat(text("/api/exports/findings.csv?sector=CONNECTED_VEHICLES"))
                .contains("AUT-03")
                .doesNotContain("CLD");
        assertThat(text("/api/exports/obligations.csv?sector=CONNECTED_VEHICLES"))
                .doesNotContain("FW");
        var summary = get("demo", "/api/summary?sector=CLOUD");
        assertThat(summary.path("products").asInt()).isEqualTo(2);
        assertThat(summary.at("/verdicts/REQUIRED").asInt()).isEqualTo(1);
        assertThat(summary.at("/obligations/OPEN").asInt()).isEqualTo(1);
        var all = get("demo", "/api/summary");
        assertThat(all.path("products").asInt()).isEqualTo(4);
        assertThat(all.path("sectors").toString()).isEqualTo("""
            {"CLOUD":{"required":1,"inReview":0,"expected":1,"entries":{"CLD-01":1,"CLD-09":1}},\
            "CONNECTED_VEHICLES":{"required":0,"inReview":0,"expected":1,"entries":{"AUT-03":1}},\
            "PLATFORMS":{"required":0,"inReview":0,"expected":0,"entries":{}}}\
            """);
    }

    @Test
    void aSectorWithoutProductsHasZeroCounts() {
        post("demo", "/api/products", "{\"sku\": \"CHAIR\", \"name\": {\"zh\": \"椅子\"}}");

        assertThat(get("demo", "/api/summary?sector=PLATFORMS").path("sectors").toString())
                .isEqualTo("""
                    {"CLOUD":{"required":0,"inReview":0,"expected":0,"entries":{}},\
                    "CONNECTED_VEHICLES":{"required":0,"inReview":0,"expected":0,"entries":{}},\
                    "PLATFORMS":{"required":0,"inReview":0,"expected":0,"entries":{}}}\
                    """);
    }

    @Test
    void theReviewsOfASectorAreAViewOfTheQueue() {
        post("demo", "/api/products", """
            [{"sku": "FW", "name": {"zh": "虚拟机"}, "description": "防火墙"},
             {"sku": "IDS", "name": {"zh": "入侵检测系统 安装支架"}, "description": "入侵检测系统"},
             {"sku": "MAYBE", "name": {"zh": "防火墙 虚拟机"}, "declaredEntry": "SCP-03"}]\
            """);

        var all = skus("/api/reviews");
        var cloud = skus("/api/reviews?sector=CLOUD");
        assertThat(all).containsAll(cloud);
        assertThat(cloud).doesNotContain("IDS");
        assertThat(get("demo", "/api/reviews/counts?sector=CONNECTED_VEHICLES").path("statuses"))
                .isEmpty();
    }

    @Test
    void noVendorCanReadFromTheDayOfAReminderWhatIsUsedInCii() {
        var entryDate = ChinaCalendar.today(clock).plusDays(250);
        post("demo", "/api/products", """
            [{"sku": "A", "name": {"zh": "防火墙"}, "vendor": "acme", "market": {"status": "PLANNED", "entryDate": "%1$s"}},
             {"sku": "B", "name": {"zh": "防火墙"}, "vendor": "acme", "market": {"status": "PLANNED", "entryDate": "%1$s"}}]\
            """.formatted(entryDate));
        assertThat(obligation("A").at("/nextReminder/lead").asInt()).isEqualTo(180);

        state("demo", "[]", "NONE", "[{\"name\": \"City Metro\", \"products\": [\"B\"]}]");
        assertThat(obligation("A").at("/cii/exposed").asBoolean()).isFalse();
        assertThat(obligation("B").at("/cii/because").toString()).isEqualTo("[\"CUSTOMER\"]");
        assertThat(obligation("B").at("/nextReminder/lead").asInt()).isEqualTo(180);

        state("demo", "[]", "SUPPLIER", "[]");
        assertThat(obligation("A").at("/cii/exposed").asBoolean()).isFalse();

        state("demo", "[]", "OPERATOR", "[]");
        var a = obligation("A");
        assertThat(a.at("/cii/exposed").asBoolean()).isTrue();
        assertThat(a.at("/cii/because").toString()).isEqualTo("[\"COMPANY\"]");
        assertThat(a.at("/cii/statements/0/by").asString()).isEqualTo("somebody");
        assertThat(a.at("/nextReminder/lead").asInt()).isEqualTo(180);
        assertThat(get("demo", "/api/products/A").at("/cii/because/0").asString())
                .isEqualTo("COMPANY");
        state("demo", "[]", "OPERATOR", "[]");
        assertThat(obligation("A")).isEqualTo(a);
    }

    private JsonNode obligation(String sku) {
        return get("demo", "/api/obligations?sku=" + sku).at("/items/0");
    }

    private List<String> skus(String path) {
        return get("demo", path)
                .path("items")
                .valueStream()
                .map(item -> item.path("sku").asString())
                .toList();
    }

    private JsonNode state(String company, String sectors, String standing, String operators) {
        var seen = get(company, PROFILE).path("revision").asLong();
        return JsonMapper.shared()
                .readTree(send(
                        company,
                        HttpMethod.PUT,
                        PROFILE,
                        """
                        {"sectors": %s, "cii": {"standing": "%s", "reasons": "As the board says."}, "operators": %s}\
                        """.formatted(sectors, standing, operators),
                        Map.of("If-Match", "\"" + seen + "\"")));
    }

    private JsonNode get(String company, String path) {
        return JsonMapper.shared().readTree(send(company, HttpMethod.GET, path, "", Map.of()));
    }

    private String text(String path) {
        return send("demo", HttpMethod.GET, path, "", Map.of());
    }

    private void post(String company, String path, String body) {
        send(company, HttpMethod.POST, path, body, Map.of());
    }

    private String send(String company, HttpMethod method, String path, String body, Map<String, String> headers) {
        var call = http.method(method)
                .uri(path)
                .header(
                        "Authorization",
                        TestIssuer.shared().token(company, "member").bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        headers.forEach(call::header);
        var answer = call.exchange();
        assertThat(answer).as(path).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
