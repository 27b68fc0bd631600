package io.certwatch.gateway.apikey;

import static com.mongodb.client.model.Filters.eq;
import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.security.SecuritySettings;
import io.certwatch.token.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Import(ManualClock.Configuration.class)
@TestPropertySource(
        properties = {
            "certwatch.api-keys.per-company=5",
            "certwatch.limits.refusals.enabled=false",
            "certwatch.web.patience=20s"
        })
class ApiKeyTest extends GatewayTest {

    private static final String MEMBER =
            TestIssuer.shared().token("acme", "member").subject("anna").bearer();

    @Autowired
    private ManualClock clock;

    @Autowired
    private MongoDatabase database;

    @Autowired
    private ApiKeySettings settings;

    @Autowired
    private SecuritySettings expected;

    @BeforeEach
    void deleteAll() {
        database.getCollection("api-keys").deleteMany(new org.bson.Document());
    }

    @Test
    void exchangesAnApiKeyForATokenThatTheServicesAccept() throws Exception {
        var key = create("ERP", "viewer");

        assertThat(callWith(text(key)).statusCode()).isEqualTo(200);

        var token = SignedJWT.parse(
                PRODUCT.lastCall().headers().getFirst("Authorization").substring("Bearer ".length()));
        var claims = token.getJWTClaimsSet();
        assertThat(claims.getStringClaim("company")).isEqualTo("acme");
        assertThat(claims.getStringListClaim("roles")).containsExactly("viewer");
        assertThat(claims.getSubject()).isEqualTo("cwk_" + id(key));
        assertThat(claims.getStringClaim("client_id")).isEqualTo("cwk_" + id(key));
        assertThat(claims.getIssuer()).isEqualTo(settings.issuer());
        assertThat(claims.getAudience()).containsExactly("certwatch");
        assertThat(claims.getStringClaim("scope")).isEqualTo("certwatch");
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(5));

        var answer = send(anonymous("/.well-known/jwks.json"));
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("max-age=60, public");
        var published =
                JWKSet.parse(answer.body()).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(published.isPrivate()).isFalse();
        assertThat(token.verify(new RSASSAVerifier(published.toRSAKey()))).isTrue();
    }

    @Test
    void showsTheKeyOnceAndStoresOnlyItsHash() {
        var key = create("ERP", "member");

        var secret = text(key).substring("cwk_0123456789abcdef_".length());
        var stored = database.getCollection("api-keys").find(eq("_id", id(key))).first();
        assertThat(String.valueOf(stored)).contains("acme").doesNotContain(secret);
        assertThat(get("/api/keys/" + id(key), MEMBER).body()).contains("ERP").doesNotContain("\"key\"");
        assertThat(get("/api/keys", MEMBER).body()).contains("ERP").doesNotContain(secret);
    }

    @Test
    void listsTheKeysOfTheCompanyInPages() {
        for (var name : List.of("one", "two", "three")) {
            create(name, "viewer");
            clock.advance(Duration.ofMinutes(1));
        }

        var first = json(get("/api/keys?limit=2", MEMBER));
        var second = json(get("/api/keys?limit=2&after=" + first.path("next").asString(), MEMBER));
        assertThat(names(first)).containsExactly("three", "two");
        assertThat(names(second)).containsExactly("one");
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(second.path("items").path(0).path("createdBy").asString()).isEqualTo("anna");
        assertProblem(get("/api/keys?after=x", MEMBER), 400, "invalid-request");
    }

    @Test
    void refusesARevokedKeyAtOnce() {
        var key = create("ERP", "viewer");
        assertThat(callWith(text(key)).statusCode()).isEqualTo(200);

        assertThat(revoke(id(key), MEMBER).statusCode()).isEqualTo(204);

        var refused = callWith(text(key));
        assertThat(assertProblem(refused, 401, "unauthenticated").path("detail").asString())
                .isEqualTo("The API key is revoked.");
        assertThat(refused.headers().firstValue("WWW-Authenticate")).hasValue("Bearer error=\"invalid_token\"");
        assertThat(revoke(id(key), MEMBER).statusCode()).as("again").isEqualTo(204);
        assertThat(json(get("/api/keys/" + id(key), MEMBER)).path("status").asString())
                .isEqualTo("REVOKED");
    }

    @Test
    void refusesAKeyThatAnotherGatewayRevokedWithinFiveSeconds() {
        var key = create("ERP", "viewer");
        callWith(text(key));

        var another = new ApiKeyDocuments(database);
        assertThat(another.revoke("acme", id(key), new ApiKey.Person("i", "s", "n"), clock.instant()))
                .isTrue();

        clock.advance(Duration.ofSeconds(5));
        assertProblem(callWith(text(key)), 401, "unauthenticated");
    }

    @Test
    void refusesAnExpiredKey() {
        var key = create("ERP", "viewer");
        callWith(text(key));

        clock.advance(Duration.ofDays(30));

        assertThat(assertProblem(callWith(text(key)), 401, "unauthenticated")
                        .path("detail")
                        .asString())
                .startsWith("The API key expired at");
        assertThat(json(get("/api/keys/" + id(key), MEMBER)).path("status").asString())
                .isEqualTo("EXPIRED");
    }

    @Test
    void issuesNewTokensBeforeTheOldOnesExpire() throws Exception {
        var key = create("ERP", "viewer");
        for (int minute = 0; minute < 20; minute++) {
            callWith(text(key));
            var token = SignedJWT.parse(
                    PRODUCT.lastCall().headers().getFirst("Authorization").substring("Bearer ".length()));
            assertThat(token.getJWTClaimsSet().getExpirationTime().toInstant())
                    .isAfter(clock.instant().plus(Duration.ofMinutes(2)));
            clock.advance(Duration.ofMinutes(1));
        }
    }

    @Test
    void acceptsATokenOfAKeyUntilItExpires() {
        callWith(text(create("ERP", "viewer")));
        var token = PRODUCT.lastCall().headers().getFirst("Authorization");
        assertThat(get("/api/products", token).statusCode()).isEqualTo(200);

        clock.advance(Duration.ofMinutes(5));

        assertProblem(get("/api/products", token), 401, "unauthenticated");
    }

    @Test
    void tellsTypingErrorsFromUnknownKeys() {
        var text = text(create("ERP", "viewer"));
        var mistyped = text.substring(0, text.length() - 1) + (text.endsWith("0") ? "1" : "0");

        assertThat(detail(callWith(mistyped))).contains("typing errors");
        assertThat(detail(callWith(ApiKeyText.create().reveal()))).isEqualTo("The API key is unknown.");
    }

    @Test
    void refusesAnotherSecretWithAKnownId() {
        var known = create("ERP", "viewer");
        var other = ApiKeyText.create();
        var document =
                database.getCollection("api-keys").find(eq("_id", id(known))).first();
        document.put("_id", other.id());
        database.getCollection("api-keys").insertOne(document);

        assertThat(detail(callWith(other.reveal()))).isEqualTo("The API key is unknown.");
    }

    @Test
    void recordsTheLastUseWithoutWritingAtEachRequest() {
        var key = create("ERP", "viewer");
        assertThat(json(get("/api/keys/" + id(key), MEMBER)).path("lastUsedAt").isNull())
                .isTrue();

        var first = clock.instant();
        callWith(text(key));
        clock.advance(Duration.ofMinutes(9));
        callWith(text(key));
        assertThat(lastUse(key)).isEqualTo(first);

        clock.advance(Duration.ofMinutes(1));
        callWith(text(key));
        assertThat(lastUse(key)).isEqualTo(clock.instant());
    }

    @Test
    void saysAllThatIsWrongWithAForm() {
        var tooLate = clock.instant().plus(Duration.ofDays(400)).toString();

        assertThat(faults(Map.of("name", " ", "roles", List.of("viewer"), "expiresAt", tooLate)))
                .extracting(fault -> fault.path("field").asString())
                .containsExactlyInAnyOrder("name", "expiresAt");
    }

    @Test
    void namesTheRolesThatAKeyMayHave() {
        var form = Map.of("name", "ERP", "roles", List.of("viewer", "operator"), "expires", "2027-01-01T00:00:00Z");

        assertThat(faults(form))
                .extracting(fault -> fault.path("field").asString() + " "
                        + fault.path("reason").asString())
                .containsExactlyInAnyOrder(
                        "roles[1] is none of member, viewer, integrator: 'operator'",
                        "expiresAt is missing",
                        "expires is not a field here; did you mean \"expiresAt\"?");
    }

    private List<JsonNode> faults(Map<String, Object> form) {
        return assertProblem(post(MEMBER, form), 400, "invalid-request")
                .path("errors")
                .valueStream()
                .toList();
    }

    @Test
    void letsOnlyMembersManageKeys() {
        for (var role : List.of("viewer", "integrator")) {
            assertProblem(
                    get("/api/keys", TestIssuer.shared().token("acme", role).bearer()), 403, "forbidden");
        }
        assertProblem(
                get("/api/keys", TestIssuer.shared().token().roles("operator").bearer()), 403, "forbidden");
        assertProblem(send(anonymous("/api/keys")), 401, "unauthenticated");
    }

    @Test
    void describesItsOperationsWithTheirRoles() {
        var document = json(send(anonymous("/api/openapi/gateway")));

        var creation = document.path("paths").path("/api/keys").path("post");
        assertThat(creation.path("operationId").asString()).isEqualTo("createApiKey");
        assertThat(creation.path("x-roles").path(0).asString()).isEqualTo("member");
        assertThat(document.path("paths").has("/error")).isFalse();
    }

    @Test
    void letsNoKeyManageKeys() {
        var made = create("ERP", "member");
        var key = "Bearer " + text(made);

        assertProblem(post(key, form("another", "viewer")), 403, "forbidden");
        assertProblem(get("/api/keys", key), 403, "forbidden");
        assertProblem(get("/api/keys/" + id(made), key), 403, "forbidden");
        assertProblem(revoke(id(made), key), 403, "forbidden");
        assertThat(callWith(text(made)).statusCode()).isEqualTo(200);
    }

    @Test
    void keepsCompaniesApart() {
        var key = create("ERP", "viewer");
        var stranger = TestIssuer.shared().token("harbor", "member").bearer();

        assertThat(json(get("/api/keys", stranger)).path("items")).isEmpty();
        assertProblem(get("/api/keys/" + id(key), stranger), 404, "unknown-api-key");
        assertProblem(revoke(id(key), stranger), 404, "unknown-api-key");
        assertThat(callWith(text(key)).statusCode()).isEqualTo(200);
    }

    @Test
    void boundsTheNumberOfKeys() {
        var first = create("1", "viewer");
        for (int i = 2; i <= 5; i++) create(String.valueOf(i), "viewer");

        assertProblem(post(MEMBER, form("6", "viewer")), 409, "too-many-api-keys");
        revoke(id(first), MEMBER);
        create("6", "viewer");
    }

    private JsonNode create(String name, String role) {
        var answer = post(MEMBER, form(name, role));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control").orElseThrow()).contains("no-store");
        assertThat(answer.headers().firstValue("Location")).hasValue("/api/keys/" + id(json(answer)));
        return json(answer);
    }

    private Map<String, Object> form(String name, String role) {
        return Map.of(
                "name", name,
                "roles", List.of(role),
                "expiresAt", clock.instant().plus(Duration.ofDays(30)).toString());
    }

    private HttpResponse<String> post(String credentials, Map<String, Object> form) {
        return send(anonymous("/api/keys")
                .header("Authorization", credentials)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JsonMapper.shared().writeValueAsString(form))));
    }

    private HttpResponse<String> get(String path, String credentials) {
        return send(anonymous(path).header("Authorization", credentials));
    }

    private HttpResponse<String> revoke(String id, String credentials) {
        return send(anonymous("/api/keys/" + id)
                .header("Authorization", credentials)
                .DELETE());
    }

    private HttpResponse<String> callWith(String key) {
        return get("/api/products", "Bearer " + key);
    }

    private @Nullable Instant lastUse(JsonNode key) {
        return Instant.parse(
                json(get("/api/keys/" + id(key), MEMBER)).path("lastUsedAt").asString());
    }

    private static String detail(HttpResponse<String> refused) {
        return assertProblem(refused, 401, "unauthenticated").path("detail").asString();
    }

    private static List<String> names(JsonNode page) {
        var names = new ArrayList<String>();
        page.path("items").forEach(item -> names.add(item.path("name").asString()));
        return names;
    }

    private static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    private static String text(JsonNode key) {
        return key.path("key").asString();
    }

    private static String id(JsonNode key) {
        return key.path("id").asString();
    }
}
