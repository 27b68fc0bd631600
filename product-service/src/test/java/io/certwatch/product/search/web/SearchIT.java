package io.certwatch.product.search.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SearchIT extends ServiceIT {

    @Autowired
    private MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void storeSomethingOfEachKind() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
        post("/api/products", """
            [{"sku": "FW-6525", "name": {"zh": "下一代防火墙", "en": "Firewall"}, "model": "USG6525E", "manufacturer": "Huawei", "vendor": "huawei-cn",
              "specs": {"throughput": "200 Gbps"}},
             {"sku": "SW-1", "name": {"zh": "接入交换机", "en": "Access switch"}, "model": "S5735", "vendor": "Huawei-Partner"},
             {"sku": "XX-FW-9", "name": {"en": "Office chair"}, "description": "beside the firewall"}]\
            """);
        post("/api/proofs", """
            {"kind": "CERTIFICATE", "number": "CCRC-2024-0815", "body": "中国网络安全审查认证和市场监管大数据中心", "skus": ["FW-6525"]}\
            """);
        assertThat(http.put()
                        .uri("/api/vendors/huawei-cn")
                        .header("If-Match", "\"0\"")
                        .contentType(MediaType.APPLICATION_JSON)
                        .content("{\"name\": {\"zh\": \"华为技术有限公司\", \"en\": \"Huawei Technologies\"}}"))
                .hasStatusOk();
    }

    private void post(String uri, String body) {
        assertThat(http.post().uri(uri).contentType(MediaType.APPLICATION_JSON).content(body))
                .hasStatus2xxSuccessful();
    }

    private JsonNode search(String typed) {
        var answer = http.get().uri("/api/search?q={typed}&limit=3", typed).exchange();
        assertThat(answer).hasStatusOk();
        return JsonMapper.shared()
                .readTree(new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> texts(JsonNode items, String field) {
        return items.valueStream().map(item -> item.path(field).asString()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "fw-6525, FW-6525",
        "usg65, FW-6525",
        "ＵＳＧ６５, FW-6525",
        "6525, FW-6525",
        "防火墙, FW-6525",
        "防火牆, FW-6525",
        "火墙, FW-6525",
        "huawei 防火墙, FW-6525",
        "access sw, SW-1",
        "sw, SW-1"
    })
    void findsAProductByAPartOfWhatItIsCalled(String typed, String sku) {
        assertThat(texts(search(typed).path("products"), "sku")).containsExactly(sku);
    }

    @Test
    void showsProductsWhoseSkuBeginsSoBeforeOthers() {
        assertThat(texts(search("fw").path("products"), "sku")).containsExactly("FW-6525", "XX-FW-9");
        assertThat(texts(search("firewall").path("products"), "sku")).containsExactly("FW-6525", "XX-FW-9");
    }

    @Test
    void showsTheObligationsOfTheProducts() {
        var found = search("USG6525");

        assertThat(found.path("products").get(0).path("verdict").asString()).isEqualTo("REQUIRED");
        assertThat(texts(found.path("obligations"), "sku")).containsExactly("FW-6525");
        assertThat(found.at("/obligations/0/entry/code").asString()).startsWith("SCP-");
        assertThat(found.at("/obligations/0/status").asString()).isEqualTo("OPEN");
    }

    @ParameterizedTest
    @CsvSource({
        "华为, huawei-cn",
        "technologies, huawei-cn",
        "HUAWEI-C, huawei-cn",
        "huawei-p, ''",
        "Huawei-P, Huawei-Partner"
    })
    void findsAVendorByItsNameOrTheBeginningOfItsKey(String typed, String vendor) {
        var wanted = vendor.isEmpty() ? List.of() : List.of(vendor);
        assertThat(texts(search(typed).path("vendors"), "vendor")).isEqualTo(wanted);
    }

    @Test
    void namesEachVendorOnce() {
        assertThat(texts(search("huawei").path("vendors"), "vendor")).containsExactly("huawei-cn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ccrc-2024", "0815", "大数据中心"})
    void findsAProof(String typed) {
        assertThat(texts(search(typed).path("proofs"), "number")).containsExactly("CCRC-2024-0815");
    }

    @Test
    void saysWhetherThereMayBeMore() {
        var products = IntStream.range(0, 4)
                .mapToObj("{\"sku\": \"P-%d\", \"name\": {\"en\": \"Printer\"}}"::formatted)
                .toList();
        post("/api/products", products.toString());

        assertThat(search("printer").path("products")).hasSize(3);
        assertThat(search("printer").path("more").asBoolean()).isTrue();
        assertThat(search("usg65").path("more").asBoolean()).isFalse();
    }

    @Test
    void findsNothingThatIsRemoved() {
        assertThat(http.delete().uri("/api/products/FW-6525")).hasStatus(HttpStatus.NO_CONTENT);

        assertThat(search("usg65").path("products")).isEmpty();
        assertThat(search("FW-65").path("products")).isEmpty();
    }

    @Test
    void refusesWhatCannotBeLookedFor() {
        for (var typed : Stream.of("", " ", "a\u0007", "x".repeat(201)).toList()) {
            assertThat(http.get().uri("/api/search?q={typed}", typed))
                    .hasStatus(HttpStatus.BAD_REQUEST)
                    .bodyJson()
                    .extractingPath("errors[0].field")
                    .isEqualTo("q");
        }
        assertThat(http.get().uri("/api/search?q=-")).hasStatusOk();
    }
}
