package io.certwatch.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.security.config.Customizer;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(
        classes = NotesApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "management.endpoints.web.exposure.include=*",
            "management.endpoint.health.show-details=when-authorized",
            "management.endpoint.health.roles=OPERATOR"
        })
class ResourceServerIT {

    private static final TestIssuer PROVIDER = TestIssuer.shared();
    private static final TestIssuer SECOND = TestIssuer.start();
    private static final TestIssuer AWAY = TestIssuer.start();
    private static final TestIssuer STRANGER = TestIssuer.start();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @DynamicPropertySource
    static void issuers(DynamicPropertyRegistry settings) {
        settings.add("certwatch.security.issuers[0].uri", PROVIDER::uri);
        settings.add("certwatch.security.issuers[1].uri", SECOND::uri);
        settings.add("certwatch.security.issuers[1].jwk-set-uri", () -> SECOND.uri() + "/jwks");
        settings.add("certwatch.security.issuers[1].roles", () -> "member,viewer");
        settings.add("certwatch.security.issuers[1].companies", () -> "demo");
        settings.add("certwatch.security.issuers[2].uri", AWAY::uri);
        AWAY.close();
    }

    @Test
    void readsCallerAndCompanyFromTheTokensOfEveryTrustedIssuer() {
        for (var issuer : List.of(PROVIDER, SECOND)) {
            var answer = get("/api/company", issuer.token("demo", "member").subject("li"));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(json(answer).path("text").asString()).isEqualTo("li of demo");
        }
    }

    @Test
    void acceptsListsOfScopesAndAudiences() {
        var token =
                PROVIDER.token("demo", "viewer").scope("openid certwatch").claim("aud", List.of("other", "certwatch"));
        assertThat(get("/api/company", token).statusCode()).isEqualTo(200);
        assertThat(get("/api/company", token.claim("scope", List.of("certwatch")))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void acceptsAccessTokensByTheirType() {
        var token = PROVIDER.token("demo", "viewer");
        assertThat(get("/api/company", token.type("at+jwt")).statusCode()).isEqualTo(200);
        assertThat(get("/api/company", token.type("logout+jwt")).statusCode()).isEqualTo(401);
    }

    @Test
    void demandsATokenByAProblemDocument() {
        var answer = get("/api/company");
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:problem:unauthenticated");
        assertThat(json(answer).path("traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource
    void refusesTokens(String fault, TestToken token) {
        var answer = get("/api/company", token);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:problem:unauthenticated");
    }

    static Stream<Arguments> refusesTokens() {
        var good = PROVIDER.token("demo", "member");
        return Stream.of(
                Arguments.of("expired", good.expired()),
                Arguments.of("without expiry", good.claim("exp", null)),
                Arguments.of("of another key", good.signedWithAnotherKey()),
                Arguments.of("for another audience", good.audience("elsewhere")),
                Arguments.of("without audience", good.claim("aud", null)),
                Arguments.of("with another scope", good.scope("openid")),
                Arguments.of("without scope", good.claim("scope", null)),
                Arguments.of("without subject", good.claim("sub", null)),
                Arguments.of("with a blank subject", good.subject(" ")),
                Arguments.of("with a role that is null", good.claim("roles", Arrays.asList("member", null))),
                Arguments.of("with nothing but null as scope", good.claim("scope", Collections.singletonList(null))),
                Arguments.of("of a company in upper case", good.company("Demo")),
                Arguments.of("of a company that ends with a hyphen", good.company("demo-")),
                Arguments.of("of a company of 64 characters", good.company("d".repeat(64))),
                Arguments.of("of a company that its issuer may not name", SECOND.token("harbor", "member")),
                Arguments.of("of a company whose keys would be those of another", good.company("demo/harbor")),
                Arguments.of("of several companies", good.claim("company", List.of("demo", "harbor"))),
                Arguments.of("of an unknown issuer", STRANGER.token("demo", "member")),
                Arguments.of("in the name of another trusted issuer", good.issuer(SECOND.uri())));
    }

    @Test
    void ignoresRolesThatTheIssuerMayNotGrant() {
        assertThat(get("/actuator/metrics", SECOND.token().roles("operator")).statusCode())
                .isEqualTo(403);
        assertThat(send("POST", "/api/notes", headers(SECOND.token().roles("steward")), "{\"text\": \"a\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(get("/api/company", SECOND.token("demo", "operator", "viewer"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysWhyAVerifiedTokenIsRefused() {
        var answer = get("/api/company", PROVIDER.token("Demo Ltd", "member"));
        assertThat(json(answer).path("detail").asString())
                .isEqualTo("The access token is invalid. Its company has another form than 1 to 63 lower-case letters, "
                        + "digits and hyphens.");
    }

    @Test
    void refusesAnEncryptedToken() {
        var encrypted = "eyJhbGciOiJkaXIiLCJlbmMiOiJBMTI4R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA";
        var answer = send("GET", "/api/company", Map.of("Authorization", "Bearer " + encrypted), null);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:problem:unauthenticated");
    }

    @Test
    void refusesWhatIsNoToken() {
        for (var header : List.of("Bearer x", "Bearer a.b.c", "Bearer ", "Bearer eyJhbGciOiJub25lIn0.e30.")) {
            assertThat(send("GET", "/api/company", Map.of("Authorization", header), null)
                            .statusCode())
                    .as(header)
                    .isEqualTo(401);
        }
        var unsigned = "eyJhbGciOiJub25lIn0."
                + PROVIDER.token("demo", "member").signed().split("\\.")[1] + ".";
        assertThat(send("GET", "/api/company", Map.of("Authorization", "Bearer " + unsigned), null)
                        .statusCode())
                .isEqualTo(401);
        assertThat(get("/api/company?access_token="
                                + PROVIDER.token("demo", "member").signed())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersThatTheProviderIsAwayAndVerifiesOnceItIsBack() {
        var token = AWAY.token("demo", "member");
        var away = get("/api/company", token);
        assertThat(away.statusCode()).isEqualTo(503);
        assertThat(away.headers().firstValue("Retry-After")).contains("5");
        assertThat(json(away).path("type").asString()).isEqualTo("urn:problem:identity-provider-unavailable");
        try (var _ = AWAY.restart()) {
            assertThat(get("/api/company", token).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void checksTheRoleBeforeTheBody() {
        var viewer = PROVIDER.token("demo", "viewer");
        var refused = send("POST", "/api/notes", headers(viewer), "{ no json");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(json(refused).path("type").asString()).isEqualTo("urn:problem:forbidden");
        var member = send("POST", "/api/notes", headers(PROVIDER.token("demo", "member")), "{\"text\": \"a\"}");
        assertThat(member.statusCode()).isEqualTo(200);
    }

    @Test
    void refusesACallerWithoutCompanyWhereOneIsNeeded() {
        var answer = get("/api/company", PROVIDER.token().roles("member"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(json(answer).path("detail").asString()).contains("company");
    }

    @Test
    void ignoresRolesOfOtherApplications() {
        assertThat(get("/api/company", PROVIDER.token("demo", "admin", "MEMBER"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void keepsTheCallerInAsyncAnswers() {
        assertThat(json(get("/api/later", PROVIDER.token("demo", "viewer")))
                        .path("text")
                        .asString())
                .isEqualTo("demo");
    }

    @Test
    void answersErrorsOfTheContainerWithProblemDocuments() {
        var answer = get("/api/gone", PROVIDER.token("demo", "viewer"));
        assertThat(answer.statusCode()).isEqualTo(410);
        assertThat(json(answer).path("type").asString()).isEqualTo("urn:problem:gone");
    }

    @Test
    void opensOperationsOfTheTableToEverybody() {
        assertThat(get("/unsubscribe/abc").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", "/unsubscribe/abc", Map.of(), null).statusCode())
                .isEqualTo(200);
        assertThat(send("DELETE", "/unsubscribe/abc", Map.of(), null).statusCode())
                .isEqualTo(401);
    }

    @Test
    void answersUnknownPathsToCallersOnly() {
        assertThat(get("/nothing").statusCode()).isEqualTo(401);
        assertThat(get("/nothing", PROVIDER.token("demo", "viewer")).statusCode())
                .isEqualTo(404);
        assertThat(get("/error").statusCode()).isEqualTo(401);
    }

    @Test
    void showsHealthToEverybodyAndTheRestOfActuatorToOperators() {
        var health = get("/actuator/health");
        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(json(health).propertyNames()).doesNotContain("components");
        var operator = PROVIDER.token().roles("operator");
        assertThat(json(get("/actuator/health", operator)).propertyNames()).contains("components");
        for (var path : List.of("/actuator", "/actuator/metrics", "/actuator/env", "/actuator/metrics/jvm.info")) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(401);
            assertThat(get(path, PROVIDER.token("demo", "member")).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(get(path, operator).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void documentsTheRolesOfEveryOperation() {
        var answer = get("/v3/api-docs");
        assertThat(answer.statusCode()).isEqualTo(200);
        var paths = json(answer).path("paths");
        var company = paths.path("/api/company").path("get");
        assertThat(company.path("x-roles").valueStream().map(JsonNode::asString))
                .containsExactly("member", "viewer");
        assertThat(company.path("security").path(0).has("accessToken")).isTrue();
        assertThat(company.path("responses").has("401")).isTrue();
        assertThat(company.path("responses").has("403")).isTrue();
        var open = paths.path("/unsubscribe/{token}").path("get");
        assertThat(open.path("x-roles").isEmpty()).isTrue();
        assertThat(open.path("responses").has("401")).isFalse();
    }

    /** Spring Security applies such beans to every filter chain of an application. */
    @Test
    void customizesOnlyTheChainThatAsksForIt() {
        assertThat(context.getBeanNamesForType(Customizer.class)).isEmpty();
    }

    @Test
    void setsNoCookieAndForbidsStoring() {
        var answer = get("/api/company", PROVIDER.token("demo", "viewer"));
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path, Map.of(), null);
    }

    private HttpResponse<String> get(String path, TestToken token) {
        return send("GET", path, headers(token), null);
    }

    private static Map<String, String> headers(TestToken token) {
        return Map.of("Authorization", token.bearer());
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> headers, @Nullable String body) {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (body != null) request.header("Content-Type", "application/json");
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException | InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }
}
