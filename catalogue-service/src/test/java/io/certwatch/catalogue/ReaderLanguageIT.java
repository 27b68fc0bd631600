package io.certwatch.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is wrong is said in the language of who reads it, and in English where none is asked for. */
@RunningService
class ReaderLanguageIT {

    private static final String EDITION = """
        {"id": "2060-1", "force": "STATUTORY", "title": {"zh": "目录"}, "announcement": "2060年第1号", "issued": "2060-02-01",
         "effective": "2060-01-01", "entries": [{"code": "A", "kind": "NETWORK_CRITICAL_EQUIPMENT", "name": {"zh": "路由器"},
         "criteria": [{"parameter": "rate", "label": {"zh": "速率"}, "comparison": ">=", "quantity": "12 Tbpz"}]}]}\
        """;

    private static final String HELD = """
        <h1>网络关键设备和网络安全专用产品目录</h1><p>2061年第1号</p><p>2061年1月2日</p><p>自发布之日起施行。</p>
        <h2>一、网络关键设备</h2><table><tr><td>序号<td>设备类别<td>范围<tr><td>1<td>路由器<td>吞吐量≥若干Tbps</table>
        """;

    private static final String LAW = """
        {"id": "xl-2060", "instrument": "xl", "name": {"zh": "法", "en": "Law"}, "title": {"zh": "法", "en": "Law"}, "stage": "ADOPTED",
         "issued": "2060-02-01", "effective": "2060-01-01", "provisions": [{"key": "duty", "kind": "DUTY", "summary": {"zh": "义务"}}]}\
        """;

    private static final String SOURCE = """
        {"name": {"zh": "公告"}, "address": "https://li:secret@list.example/", "list": {"of": "REGISTER", "kind": "FULL"},
         "cadence": "* * * * * *", "jitter": "PT0S", "enabled": true}\
        """;

    private static final String LIST = """
        证书编号,产品型号,企业名称,产品名称,产品类别,有效期至
        L-1,M-1,企业,防火墙,防火墙,2099-01-01
        L-2,M-1,企业,防火墙,防火墙,soon
        """;

    @LocalServerPort
    private int port;

    private RestTestClient http;

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void rejectsAnEditionInTheLanguageOfTheReader() {
        assertThat(reasons(problem(HttpMethod.POST, "/api/editions", EDITION, "zh-CN,zh;q=0.9,en;q=0.8")))
                .containsExactlyInAnyOrder(
                        "effective：2060-01-01 早于发布日期 2060-02-01", "entries[0].criteria[0].quantity：单位“Tbpz”无法识别");
        var english = problem(HttpMethod.POST, "/api/editions", EDITION, null);
        assertThat(reasons(english))
                .containsExactlyInAnyOrder(
                        "effective：2060-01-01 is before the issue date 2060-02-01",
                        "entries[0].criteria[0].quantity：the unit 'Tbpz' is not known");
        assertThat(problem(HttpMethod.POST, "/api/editions", EDITION, "fr")).isEqualTo(english);
    }

    @Test
    void saysInTheLanguageOfTheReaderWhatHoldsADraft() {
        send(HttpMethod.POST, "/api/editions", MediaType.TEXT_HTML, HELD, null)
                .expectStatus()
                .isCreated();
        var path = "/api/editions/2061-1";
        var message = "CNE-01，表1第2行第3列：“吞吐量≥若干Tbps”未能读取：像是指标，但未写明哪一项须达到多大";
        var held = problem(HttpMethod.POST, path + "/publication", "{\"now\": true}", "zh");
        assertThat(held.path("detail").asString()).isEqualTo("版本 2061-1 暂缓发布：" + message + "。");
        assertThat(held.path("reasons").path(0).asString()).isEqualTo(message);
        var draft = get(path, "zh");
        assertThat(draft.path("problems").valueStream().map(JsonNode::asString)).contains(message, "title：缺少英文");
        assertThat(draft.at("/reading/unread/0/reason").asString()).isEqualTo("像是指标，但未写明哪一项须达到多大");
        assertThat(get(path, "en").at("/reading/unread/0/reason").asString()).startsWith("it looks like a threshold");
    }

    @Test
    void rejectsADocumentWithoutEntriesInTheLanguageOfTheReader() {
        var page = "<h1>公告</h1><table><tr><td>序号<td>单位<tr><td>1<td>企业</table>";
        var answer = send(HttpMethod.POST, "/api/editions", MediaType.TEXT_HTML, page, "zh")
                .expectStatus()
                .isEqualTo(422)
                .returnResult(byte[].class);
        assertThat(read(answer.getResponseBody()).path("detail").asString())
                .isEqualTo("文件未能读取：其中没有以类别名称为表头（例如“设备类别”或者“产品类别”和“范围”）且其下有内容的表格。");
    }

    @Test
    void rejectsALawInTheLanguageOfTheReader() {
        assertThat(reasons(problem(HttpMethod.POST, "/api/laws", LAW, "zh")))
                .contains("effective：2060-01-01 早于公布日期 2060-02-01", "provisions[0].summary.en：未填写");
        assertThat(reasons(problem(HttpMethod.POST, "/api/laws", LAW, "en")))
                .contains("provisions[0].summary.en：is missing");
    }

    @Test
    void rejectsATemplateInTheLanguageOfTheReader() {
        var template = (ObjectNode) get("/api/checklist-templates/cross-sector", "en");
        var items = template.withArray("items");
        items.add(items.get(0).deepCopy());
        var form = "{\"title\": " + template.path("title") + ", \"items\": " + items + "}";
        var last = "items[" + (items.size() - 1) + "].key：";
        var key = items.get(0).path("key").asString();
        assertThat(reasons(problem(HttpMethod.PUT, "/api/checklist-templates/cross-sector", form, "zh")))
                .containsExactly(last + "“" + key + "”已是 items[0] 的键");
        assertThat(reasons(problem(HttpMethod.PUT, "/api/checklist-templates/cross-sector", form, "en")))
                .containsExactly(last + "'" + key + "' is already the key of items[0]");
    }

    @Test
    void rejectsASourceInTheLanguageOfTheReader() {
        assertThat(reasons(problem(HttpMethod.PUT, "/api/sources/bad", SOURCE, "zh")))
                .containsExactly("address：不能使用：地址中不能含有用户名或密码", "cadence：每分钟不止一次；请写明一个秒数，例如 0 */5 * * * *");
        assertThat(reasons(problem(HttpMethod.PUT, "/api/sources/bad", SOURCE, "en")))
                .containsExactly(
                        "address：cannot be used: An address may not carry a user name or password",
                        "cadence：matches more than once a minute; name one second, such as 0 */5 * * * *");
    }

    @Test
    void whoReadsAListReadsItsRowsInTheOwnLanguage() {
        var uri = "/api/certificates/imports?kind=partial&source=language";
        var location = send(HttpMethod.POST, uri, MediaType.valueOf("text/csv"), LIST, null)
                .returnResult(byte[].class)
                .getResponseHeaders()
                .getLocation();
        var href = Objects.requireNonNull(location).toString();
        await().atMost(30, SECONDS)
                .until(() -> List.of("DONE", "HELD")
                        .contains(get(href, "en").path("phase").asString()));
        assertThat(get(href + "/errors", "zh").findValuesAsString("reason")).containsExactly("不是日期");
        assertThat(get(href + "/errors", "en").findValuesAsString("reason")).containsExactly("is not a date");
    }

    private static List<String> reasons(JsonNode problem) {
        return problem.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString() + "："
                        + error.path("reason").asString())
                .toList();
    }

    /** The problem of the answer, which says in which language it is. */
    private JsonNode problem(HttpMethod method, String uri, String body, @Nullable String language) {
        var answer = send(method, uri, MediaType.APPLICATION_JSON, body, language)
                .expectStatus()
                .is4xxClientError()
                .returnResult(byte[].class);
        var isChinese = language != null && language.startsWith("zh");
        assertThat(answer.getResponseHeaders().getFirst("Content-Language")).isEqualTo(isChinese ? "zh" : "en");
        assertThat(answer.getResponseHeaders().getVary()).contains("Accept-Language");
        var document = (ObjectNode) read(answer.getResponseBody());
        return document.without("traceId");
    }

    private RestTestClient.ResponseSpec send(
            HttpMethod method, String uri, MediaType type, String body, @Nullable String language) {
        var request = http.method(method)
                .uri(uri)
                .contentType(type)
                .header("If-Match", "\"1\"")
                .body(body.getBytes(UTF_8));
        return (language == null ? request : request.header("Accept-Language", language)).exchange();
    }

    private JsonNode get(String uri, String language) {
        return read(http.get()
                .uri(uri)
                .header("Accept-Language", language)
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(byte[].class)
                .getResponseBody());
    }

    private static JsonNode read(byte @Nullable [] body) {
        return JsonMapper.shared().readTree(Objects.requireNonNull(body));
    }
}
