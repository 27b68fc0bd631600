package io.certwatch.product.naming.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.product.ServiceIT;
import io.certwatch.product.TopicReader;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NamesIT extends ServiceIT {

    /** 北方/北京 in a path. */
    private static final String WITH_A_SLASH = "~5YyX5pa5L-WMl-S6rA";

    @Autowired
    private MockMvcTester http;

    private final String company = "names-" + UUID.randomUUID();

    @Test
    void nothingIsKnownOfAVendorThatNobodyHasNamed() {
        assertThat(get("/api/vendors/huawei-cn")).hasStatus(HttpStatus.NOT_FOUND);

        var ofCompany = get("/api/company/name");
        assertThat(ofCompany).hasStatusOk().hasHeader("ETag", "\"0\"");
        assertThat(read(ofCompany).toString()).isEqualTo("""
            {"vendor":null,"name":{"zh":null,"en":null},"revision":0,"by":null,"recordedBy":null,"changedAt":null}\
            """);
    }

    @Test
    void namesOfVendorsAndOfTheCompanyArePublished() {
        assertThat(put("/api/vendors/huawei-cn", " 华为技术有限公司 ", "\"0\"")).hasStatusOk();
        assertThat(put("/api/vendors/" + WITH_A_SLASH, "北方公司", "\"0\"")).hasStatusOk();
        assertThat(put("/api/company/name", "示例科技（北京）有限公司", "\"0\"")).hasStatusOk();

        var first = read(get("/api/vendors?limit=1"));
        assertThat(first.at("/items/0/name/zh").asString()).isEqualTo("华为技术有限公司");
        assertThat(read(get("/api/vendors?limit=1&after=" + first.path("next").asString()))
                        .at("/items/0/vendor")
                        .asString())
                .isEqualTo("北方/北京");
        assertThat(read(get("/api/company/name")).at("/name/zh").asString()).isEqualTo("示例科技（北京）有限公司");
        await("all three are published")
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(TopicReader.all("certwatch.product.names.v1"))
                        .extracting(TopicReader.Message::key)
                        .contains(company, company + "/huawei-cn", company + "/北方/北京"));
    }

    @Test
    void changesOnlyTheNameThatThePersonHasSeen() {
        put("/api/vendors/acme", "甲", "\"0\"");

        assertThat(put("/api/vendors/acme", "乙", "\"0\"")).hasStatus(HttpStatus.PRECONDITION_FAILED);
        assertThat(put("/api/vendors/acme", "乙", null)).hasStatus(HttpStatus.PRECONDITION_REQUIRED);
        assertThat(put("/api/vendors/acme", "乙", "\"1\"")).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(put("/api/vendors/acme", "a\\nb", "\"2\"")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    private MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", bearer()).exchange();
    }

    private MvcTestResult put(String path, String zh, @Nullable String ifMatch) {
        var call = http.put()
                .uri(path)
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content("{\"name\": {\"zh\": \"" + zh + "\"}, \"by\": \"li.na\"}");
        if (ifMatch != null) call.header("If-Match", ifMatch);
        return call.exchange();
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").bearer();
    }

    private static JsonNode read(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }
}
