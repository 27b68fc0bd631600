package io.certwatch.product.checklist.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person of a company does with the checklist, by the API. */
public record ChecklistClient(MockMvcTester http, String company, String person) {

    private static final String PATH = "/api/checklist";

    public MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", bearer()).exchange();
    }

    public JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    /** All items that the query selects, read in pages of that many. */
    public List<JsonNode> list(String query, int limit) {
        var items = new ArrayList<JsonNode>();
        var next = "";
        do {
            var page = read(PATH + "?limit=" + limit + query + (next.isEmpty() ? "" : "&after=" + next));
            page.path("items").forEach(items::add);
            next = page.path("next").asString("");
        } while (!next.isEmpty());
        return items;
    }

    public JsonNode item(String key) {
        return list("", 500).stream()
                .filter(item -> item.path("key").asString("").equals(key))
                .findFirst()
                .orElseThrow();
    }

    public JsonNode item(JsonNode item) {
        return read(path(item));
    }

    public MvcTestResult state(JsonNode item, String statement) {
        return http.put()
                .uri(path(item))
                .header("Authorization", bearer())
                .header("If-Match", tag(item))
                .contentType(MediaType.APPLICATION_JSON)
                .content(statement)
                .exchange();
    }

    public MvcTestResult addFile(JsonNode item, String name, String type, byte[] bytes) {
        return http.post()
                .uri(path(item) + "/evidence?name=" + name)
                .header("Authorization", bearer())
                .header("Content-Type", type)
                .content(bytes)
                .exchange();
    }

    public MvcTestResult post(String path, String body) {
        return http.post()
                .uri(path)
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    public MvcTestResult removeEvidence(JsonNode item, String evidence) {
        return http.method(HttpMethod.DELETE)
                .uri(path(item) + "/evidence/" + evidence)
                .header("Authorization", bearer())
                .header("If-Match", tag(item))
                .exchange();
    }

    public static String path(JsonNode item) {
        return PATH + "/items/" + item.path("id").asString();
    }

    public static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private static String tag(JsonNode item) {
        return "\"" + item.path("revision").asLong() + "\"";
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").subject(person).bearer();
    }
}
