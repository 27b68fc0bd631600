package io.certwatch.product.dossier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a member of a company does by the API until the dossier is printed. */
record DossierClient(MockMvcTester http, String company) {

    private String bearer() {
        return TestIssuer.shared().token(company, "member").subject("li.na").bearer();
    }

    MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", bearer()).exchange();
    }

    JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    JsonNode dossier() {
        return read("/api/dossier");
    }

    byte[] content(String on) {
        var answer = get("/api/dossier?on=" + on);
        assertThat(answer).as(on).hasStatusOk();
        return answer.getResponse().getContentAsByteArray();
    }

    String page(String query) {
        var answer = get("/api/dossier.html" + query);
        assertThat(answer).as(query).hasStatusOk();
        return text(answer);
    }

    JsonNode item(String key) {
        return items(key).getFirst();
    }

    List<JsonNode> items(String key) {
        return read("/api/checklist?limit=500")
                .path("items")
                .valueStream()
                .filter(item -> item.path("key").asString("").equals(key))
                .toList();
    }

    /** Makes an item of the company's own. */
    void ask(String what) {
        assertThat(send(
                        "POST",
                        "/api/checklist/items",
                        null,
                        "{\"category\": \"AUTHORITIES\", \"what\": \"" + what + "\"}"))
                .hasStatus2xxSuccessful();
    }

    void register(String product) {
        assertThat(send("POST", "/api/products", null, product)).hasStatusOk();
    }

    void state(JsonNode item, String statement) {
        var tag = "\"" + item.path("revision").asLong() + "\"";
        assertThat(send("PUT", "/api/checklist/items/" + item.path("id").asString(), tag, statement))
                .hasStatusOk();
    }

    void attach(JsonNode item, String name, String content) {
        assertThat(http.post()
                        .uri("/api/checklist/items/" + item.path("id").asString() + "/evidence?name=" + name)
                        .header("Authorization", bearer())
                        .contentType(MediaType.APPLICATION_PDF)
                        .content(content.getBytes(UTF_8)))
                .hasStatus2xxSuccessful();
    }

    MvcTestResult send(String method, String path, @Nullable String ifMatch, String body) {
        var call = http.method(HttpMethod.valueOf(method))
                .uri(path)
                .header("Authorization", bearer())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body);
        if (ifMatch != null) call.header("If-Match", ifMatch);
        return call.exchange();
    }

    static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
    }

    static String text(MvcTestResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), UTF_8);
    }
}
