package io.certwatch.product.productimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of imports to a running service that follows one edition. */
abstract class ImportRequests extends ServiceIT {

    static final String IMPORTS = "/api/inventory/imports";
    static final String EXPORT = """
        物料编码,产品名称,型号,供应商,上市日期
        FW-1,防火墙,USG6000,v1,2027-03-01
        FW-2,防火墙,USG9500,v1,2027/13/45
        ,防火墙,无编码,v1,
        =FW-3,防火墙,+1,v1,2027-05-40
        """;

    @Autowired
    MockMvcTester http;

    @Autowired
    private CatalogueReadModel readModel;

    @Autowired
    private CurrentCatalogue current;

    @BeforeEach
    void under2023() {
        CatalogueFixture.follow(readModel, CatalogueFixture.edition2023());
        current.refresh();
    }

    MvcTestResult post(String uri, byte[] body) {
        return http.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .content(body)
                .exchange();
    }

    String get(String uri) {
        var answer = http.get().uri(uri).exchange();
        assertThat(answer).hasStatusOk();
        return new String(answer.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    JsonNode json(String uri) {
        return JsonMapper.shared().readTree(get(uri));
    }

    /** Its state at the end. */
    JsonNode imported(String query, byte[] body) {
        var answer = post(IMPORTS + query, body);
        assertThat(answer).hasStatus(HttpStatus.ACCEPTED);
        return ended(answer.getResponse().getHeader("Location"));
    }

    JsonNode ended(String location) {
        return await().pollInterval(Duration.ofMillis(20))
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> json(location),
                        found -> Set.of("DONE", "FAILED", "CANCELLED")
                                .contains(found.path("phase").asString()));
    }

    static byte[] gb18030(String text) {
        return text.getBytes(Charset.forName("GB18030"));
    }

    MvcTestResult withdraw(String href, String body) {
        return http.post()
                .uri(href + "/withdrawal")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
