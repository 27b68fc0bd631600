package io.certwatch.product.proof.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a person of a company does with its proofs, by the API. */
public record ProofClient(MockMvcTester http, String company, String person) {

    private static final String PATH = "/api/proofs";

    public MvcTestResult exchange(HttpMethod method, String path, long revision, MediaType type, byte[] body) {
        var request = http.method(method).uri(path).header("Authorization", bearer());
        if (revision > 0) request = request.header("If-Match", "\"" + revision + "\"");
        return request.contentType(type).content(body).exchange();
    }

    public MvcTestResult enter(String form) {
        return exchange(HttpMethod.POST, PATH, 0, MediaType.APPLICATION_JSON, form.getBytes(UTF_8));
    }

    public JsonNode entered(String form) {
        var answer = enter(form);
        assertThat(answer).hasStatus(HttpStatus.CREATED);
        return json(answer);
    }

    public MvcTestResult change(JsonNode proof, String form) {
        return exchange(
                HttpMethod.PUT,
                path(proof),
                proof.path("revision").asLong(),
                MediaType.APPLICATION_JSON,
                form.getBytes(UTF_8));
    }

    public MvcTestResult putFile(JsonNode proof, String name, byte[] content) {
        return exchange(
                HttpMethod.PUT,
                path(proof) + "/file?name=" + name,
                proof.path("revision").asLong(),
                MediaType.APPLICATION_PDF,
                content);
    }

    public MvcTestResult get(String path) {
        return http.get().uri(path).header("Authorization", bearer()).exchange();
    }

    public JsonNode read(String path) {
        var answer = get(path);
        assertThat(answer).as(path).hasStatusOk();
        return json(answer);
    }

    public static String path(JsonNode proof) {
        return PATH + "/" + proof.path("id").asString();
    }

    public static JsonNode json(MvcTestResult answer) {
        return JsonMapper.shared().readTree(new String(answer.getResponse().getContentAsByteArray(), UTF_8));
    }

    private String bearer() {
        return TestIssuer.shared().token(company, "member").subject(person).bearer();
    }
}
