package io.certwatch.product.productimport.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong is said in the language of who reads it, and in English where none is asked for. */
class ReaderLanguageIT extends ImportRequests {

    private static final String FAULTY = """
        {"name": {"zh": "防火墙"}, "vender": "v1"}\
        """;

    @Test
    void explainsABadRequestInChinese() {
        var answer = register("zh-CN,zh;q=0.9,en;q=0.8");
        var problem = read(answer);
        assertThat(problem.path("type").asString()).isEqualTo("urn:problem:invalid-request");
        assertThat(problem.path("detail").asString()).isEqualTo("vender：此处没有这个字段，是否应为“vendor”？");
        assertThat(problem.path("errors").findValuesAsString("reason")).containsExactly("此处没有这个字段，是否应为“vendor”？");
        assertThat(problem.path("rejected").path(0).path("errors").findValuesAsString("reason"))
                .containsExactly("此处没有这个字段，是否应为“vendor”？");
        assertThat(answer).hasHeader("Content-Language", "zh");
        assertThat(answer.getResponse().getHeaders("Vary")).contains("Accept-Language");
    }

    @Test
    void explainsABadRequestInEnglishUnlessAsked() {
        var answer = register(null);
        assertThat(read(answer).path("errors").findValuesAsString("reason"))
                .containsExactly("is not a field here; did you mean \"vendor\"?");
        assertThat(answer).hasHeader("Content-Language", "en");
        assertThat(read(register("fr"))).isEqualTo(read(answer));
    }

    @Test
    void whoReadsAnImportReadsItsRowsInTheOwnLanguage() {
        var href = imported("", EXPORT.getBytes(StandardCharsets.UTF_8))
                .path("href")
                .asString();
        assertThat(reasons(href + "/errors", "zh")).containsExactly("未填写");
        assertThat(reasons(href + "/errors", "en")).containsExactly("is missing");
        assertThat(reasons(href + "/remarks", "zh").getFirst()).startsWith("“2027/13/45”不是1900年至2199年间的日期");
        assertThat(reasons(href + "/remarks", "en").getFirst()).startsWith("is not a day, month, quarter or year");
        assertThat(get(href + "/errors.csv?language=zh")).contains("物料编码：未填写");
        assertThat(get(href + "/errors.csv")).contains("物料编码 is missing");
        assertThat(http.get().uri(href + "/errors.csv?language=fr")).hasStatus(HttpStatus.BAD_REQUEST);
        assertThat(remark("zh")).startsWith("“2027/13/45”不是");
        assertThat(remark("en")).startsWith("is not a day");
    }

    @Test
    void saysWhyAFileCannotBeImportedInTheLanguageOfItsReader() {
        var href = imported("", "PK-no-zip".getBytes(StandardCharsets.UTF_8))
                .path("href")
                .asString();
        assertThat(failure(in(href, "zh"))).contains("Office 文件").contains("压缩包不完整");
        assertThat(failure(in(href, "en"))).contains("no whole zip package");
        assertThat(http.get().uri(href).exchange().getResponse().getHeaders("Vary"))
                .contains("Accept-Language");
        assertThat(get(href + "/events?language=zh")).contains("压缩包不完整");
        assertThat(get(href + "/events")).contains("no whole zip package");
        assertThat(http.get().uri(href + "/events?language=fr")).hasStatus(HttpStatus.BAD_REQUEST);
    }

    @Test
    void saysWhatPreventsAnImportInTheLanguageOfItsReader() {
        var href = imported("", "单价,数量\n1,2\n".getBytes(StandardCharsets.UTF_8))
                .path("href")
                .asString();
        assertThat(failure(in(href, "zh"))).isEqualTo("第1行：未能识别出物料编码列；请指定");
        assertThat(failure(in(href, "en"))).isEqualTo("row 1: no column is known as the SKU; say which it is");
    }

    private static String failure(JsonNode job) {
        return job.path("failure").path("reason").asString();
    }

    private MvcTestResult register(@Nullable String language) {
        var request = http.post()
                .uri("/api/products")
                .contentType(MediaType.APPLICATION_JSON)
                .content(FAULTY);
        var answer = (language == null ? request : request.header("Accept-Language", language)).exchange();
        assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST);
        return answer;
    }

    private List<String> reasons(String uri, String language) {
        return in(uri, language).path("items").findValuesAsString("reason");
    }

    private String remark(String language) {
        return in("/api/products/FW-2", language)
                .path("remarks")
                .path(0)
                .path("reason")
                .asString();
    }

    private JsonNode in(String uri, String language) {
        return read(http.get().uri(uri).header("Accept-Language", language).exchange());
    }

    private static JsonNode read(MvcTestResult answer) {
        var document = JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
        return document instanceof ObjectNode object && object.has("traceId") ? object.without("traceId") : document;
    }
}
