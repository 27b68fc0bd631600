package io.certwatch.product.trial.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.catalogue.CatalogueFixture;
import io.certwatch.product.catalogue.CatalogueReadModel;
import io.certwatch.product.catalogue.CurrentCatalogue;
import io.certwatch.product.engine.CriterionText;
import io.certwatch.product.engine.Wording;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TrialPageIT extends ServiceIT {

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
    }

    @ParameterizedTest
    @CsvSource({"'', zh-CN, 试评估一款产品", "'', fr, Try one product", "?lang=zh, en, 试评估一款产品"})
    void showsTheFormInTheReadersLanguage(String query, String asked, String title) {
        assertThat(http.get()
                        .uri("/try" + query)
                        .header(HttpHeaders.ACCEPT_LANGUAGE, asked)
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains(title)
                .doesNotContain("??");
    }

    @Test
    void saysWhatTheCatalogueSaysAndStoresNothing() {
        var answer = send("zh", "防火墙", "吞吐量：80 Gbps\n接口=8");

        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains("须经安全认证或者安全检测", "第二部分第2项", "value=\"防火墙\"", "接口=8</textarea>")
                .doesNotContain("??");
        assertThat(http.get().uri("/api/products").exchange())
                .bodyJson()
                .extractingPath("$.items")
                .asArray()
                .isEmpty();
    }

    @Test
    void namesWhatWouldSettleADoubt() {
        var throughput = new CriterionText("throughput", new Wording("整机吞吐量", "throughput"), ">=", "80 Gbps");
        CatalogueFixture.follow(
                readModel,
                CatalogueFixture.edition(
                        "2024-1",
                        "2023-2",
                        "2024-01-01",
                        CatalogueFixture.entry("SCP-02", "防火墙", "Firewall", List.of(throughput), List.of())));
        current.refresh();

        assertThat(send("en", "Firewall", ""))
                .hasStatusOk()
                .bodyText()
                .contains("A person must decide", "What would settle it", "throughput");
    }

    @ParameterizedTest
    @CsvSource({
        "en, '', throughput: 1 Tbps, href=\"#name\", is missing",
        "zh, 路由器, 吞吐量, href=\"#figures\", “吞吐量”的名称与数值之间缺少冒号"
    })
    void keepsWhatWasTypedBesideTheFault(String language, String name, String figures, String field, String fault) {
        assertThat(send(language, name, figures))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains(field, fault, figures + "</textarea>")
                .doesNotContain("??");
    }

    @Test
    void writesMarkupAsText() {
        assertThat(send("en", "<script>alert(1)</script>", ""))
                .hasStatusOk()
                .bodyText()
                .contains("&lt;script&gt;")
                .doesNotContain("<script>");
    }

    private MvcTestResult send(String language, String name, String figures) {
        return http.post()
                .uri("/try")
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .param("lang", language)
                .param("name", name)
                .param("model", "NE 8000")
                .param("figures", figures)
                .exchange();
    }
}
