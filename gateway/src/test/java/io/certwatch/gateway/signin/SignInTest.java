package io.certwatch.gateway.signin;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.MongoStandIn;
import io.certwatch.gateway.RunningGateway;
import io.certwatch.gateway.StandInService;
import io.certwatch.identity.IdentityProvider;
import io.certwatch.identity.SignIn;
import io.certwatch.token.TestIssuer;
import java.io.IOException;
import java.io.StringReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** People sign in with a browser at a real OpenID provider, and work with a session. */
class SignInTest {

    private static final int PORT = RunningGateway.freePort();
    private static final int PROVIDER_PORT = RunningGateway.freePort();
    private static final StandInService SERVICE = RunningGateway.service();
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    private static Path data;

    private static IdentityProvider provider;
    private static MongoStandIn mongo;
    private static RunningGateway gateway;

    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        provider = startProvider();
        mongo = MongoStandIn.inMemory(0);
        gateway = startGateway(PORT);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        mongo.close();
        provider.close();
    }

    @BeforeEach
    void resetBehaviour() {
        SERVICE.behave();
    }

    private static IdentityProvider startProvider() {
        return IdentityProvider.start(data, PROVIDER_PORT, List.of(URI.create("http://127.0.0.1:" + PORT)));
    }

    private static RunningGateway startGateway(int port, String... more) {
        var client = clientOf(data);
        var settings = new ArrayList<>(List.of(
                "certwatch.security.issuers[0].uri=" + IdentityProvider.issuer(PROVIDER_PORT),
                "certwatch.security.issuers[1].uri=" + TestIssuer.shared().uri(),
                "certwatch.signin.issuer=" + IdentityProvider.issuer(PROVIDER_PORT),
                "certwatch.signin.client-id=" + client.getProperty("certwatch.signin.client-id"),
                "certwatch.signin.client-secret=" + client.getProperty("certwatch.signin.client-secret"),
                "spring.mongodb.uri=" + mongo.uri("gateway"),
                "certwatch.sessions.key=0123456789abcdef0123456789abcdef"));
        settings.addAll(List.of(more));
        return RunningGateway.start(port, SERVICE, settings.toArray(String[]::new));
    }

    private static Properties clientOf(Path data) {
        var client = new Properties();
        try {
            client.load(new StringReader(Files.readString(IdentityProvider.gatewayClientFile(data))));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return client;
    }

    private static SignIn person(String name) {
        return provider.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> signIn(String name) {
        return signIn(name, "/login");
    }

    private HttpResponse<String> signIn(String name, String page) {
        var form = browser.open(gateway.at(page));
        assertThat(form.uri().getPort()).as("page of the provider").isEqualTo(PROVIDER_PORT);
        return browser.follow(browser.submit(
                form,
                "/login",
                Map.of("username", name, "password", String.valueOf(person(name).password()))));
    }

    private JsonNode session() {
        var answer = browser.call(gateway.at("/api/session"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    @Test
    void aPersonReturnsToThePlaceThatTheyWanted() {
        var arrived = signIn("li.na", "/app/somewhere?filter=%E4%BA%A4%26b");

        assertThat(arrived.uri()).isEqualTo(gateway.at("/app/somewhere?filter=%E4%BA%A4%26b"));
        assertThat(arrived.body()).contains("/web/app/main.js");
    }

    /** As the form of the web page does. */
    private HttpResponse<String> signOut() {
        var csrf = session().path("csrf");
        var field = csrf.path("parameter").asString() + "="
                + URLEncoder.encode(csrf.path("token").asString(), UTF_8);
        return browser.send(Browser.page(gateway.at("/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(field)));
    }

    private HttpRequest.Builder change() {
        return HttpRequest.newBuilder(gateway.at("/api/editions/2023-2/publication"))
                .POST(BodyPublishers.noBody());
    }

    private HttpRequest.Builder changeWithToken() {
        return change().header("X-CSRF-TOKEN", session().at("/csrf/token").asString());
    }

    @Test
    void aPersonSignsInAndReturnsToThePageThatWasWanted() {
        var arrived = signIn("li.na", "/reports/today?part=2");

        assertThat(arrived.uri()).isEqualTo(gateway.at("/reports/today?part=2"));
        assertThat(session().path("name").asString()).isEqualTo("Li Na");
        assertThat(session().path("company").asString()).isEqualTo("demo");
        assertThat(session().path("roles")).hasToString("[\"member\"]");
    }

    @Test
    void theOnlyCookieIsOutOfReachOfScriptsAndOtherSitesAndChangesWithTheSignIn() {
        var start = browser.send(Browser.page(gateway.at("/login?to=/api/docs")));

        assertThat(start.headers().allValues("Set-Cookie"))
                .singleElement()
                .satisfies(cookie -> assertThat(cookie.split("; "))
                        .contains("Path=/", "Secure", "HttpOnly", "SameSite=Lax")
                        .anyMatch(part -> part.startsWith("certwatch=")));
        var before = browser.cookies().get("certwatch");
        signIn("li.na");
        assertThat(browser.cookies().get("certwatch")).isNotEqualTo(before);
        assertThat(browser.cookies()).containsOnlyKeys("certwatch", "certwatch-identity");
    }

    @Test
    void theSignInUsesPkce() {
        var toProvider = browser.send(Browser.page(gateway.at(LoginController.AUTHORIZATION)));

        assertThat(Browser.target(toProvider).getQuery())
                .contains("response_type=code", "code_challenge_method=S256", "code_challenge=", "nonce=", "state=");
    }

    @Test
    void aServiceGetsTheAccessTokenAndNoCookie() {
        signIn("chen.jie");

        assertThat(browser.call(gateway.at("/api/products")).statusCode()).isEqualTo(200);
        var headers = SERVICE.lastCall().headers();
        assertThat(headers.containsKey("Cookie")).isFalse();
        var token = headers.getFirst("Authorization").replaceFirst("^Bearer ", "");
        var claims = JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
        assertThat(claims.path("company").asString()).isEqualTo("harbor");
        assertThat(browser.cookies().get("certwatch")).doesNotContain(token);
    }

    @Test
    void aMemberMakesAKeyForAMachineOfTheCompany() {
        signIn("li.na");
        assertProblem(browser.call(newKey()), 403, "csrf-token-missing");

        var made = browser.call(
                newKey().header("X-CSRF-TOKEN", session().at("/csrf/token").asString()));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        var key = JSON.readTree(made.body()).path("key").asString();
        var machine = new Browser();
        var answer = machine.call(
                HttpRequest.newBuilder(gateway.at("/api/products")).header("Authorization", "Bearer " + key));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(browser.call(gateway.at("/api/keys")).body())
                .contains("Li Na")
                .doesNotContain(key);
    }

    @Test
    void aViewerMakesNoKey() {
        signIn("wang.wei");

        assertProblem(browser.call(gateway.at("/api/keys")), 403, "forbidden");
    }

    @Test
    void aPersonIsLimitedByPersonAndCompany() {
        signIn("li.na");

        assertThat(browser.call(gateway.at("/api/products")).headers().firstValue("RateLimit-Policy"))
                .hasValue("\"person\";q=12000;w=60, \"company\";q=60000;w=60");
    }

    private HttpResponse<String> confirm() {
        return browser.call(HttpRequest.newBuilder(gateway.at("/confirm/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("action=confirm")));
    }

    private static HttpRequest.Builder newKey() {
        var form = Map.of(
                "name", "ERP",
                "roles", List.of("viewer"),
                "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString());
        return HttpRequest.newBuilder(gateway.at("/api/keys"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)));
    }

    @Test
    void aChangeNeedsTheTokenOfTheSession() {
        signIn("li.na");
        int before = SERVICE.numberOfCalls();

        assertProblem(browser.call(change()), 403, "csrf-token-missing");
        assertProblem(browser.call(change().header("X-CSRF-TOKEN", "guessed")), 403, "csrf-token-missing");
        assertThat(SERVICE.numberOfCalls()).isEqualTo(before);
        assertThat(browser.call(changeWithToken()).statusCode()).isEqualTo(200);
        assertThat(SERVICE.numberOfCalls()).isEqualTo(before + 1);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Origin, http://127.0.0.1:9999",
        "Origin, https://evil.example",
        "Origin, null"
    })
    void aPageOfAnotherOriginChangesNothingEvenWithTheToken(String header, String value) {
        signIn("li.na");
        int before = SERVICE.numberOfCalls();

        assertProblem(browser.call(changeWithToken().header(header, value)), 403, "cross-site-request");
        var upload = HttpRequest.newBuilder(gateway.at("/api/inventory/imports"))
                .header("Content-Type", "multipart/form-data; boundary=x")
                .header(header, value)
                .POST(BodyPublishers.ofString("--x\r\n\r\nsku\r\n--x--\r\n"));
        assertProblem(browser.call(upload), 403, "cross-site-request");
        assertThat(SERVICE.numberOfCalls()).isEqualTo(before);
    }

    @Test
    void aPageOfTheGatewayMayChangeSomething() {
        signIn("li.na");

        assertThat(browser.call(changeWithToken().header("Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.call(changeWithToken()
                                .header("Origin", gateway.at("").toString()))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void nobodyCallsTheApiWithoutSigningIn() {
        assertProblem(browser.call(gateway.at("/api/products")), 401, "unauthenticated");
        assertProblem(browser.send(Browser.page(gateway.at("/api/products"))), 401, "unauthenticated");
        assertProblem(browser.call(change()), 401, "unauthenticated");
        assertProblem(browser.call(gateway.at("/api/session")), 401, "unauthenticated");
        assertProblem(browser.call(gateway.at("/actuator/prometheus")), 401, "unauthenticated");
        browser.cookies().put("certwatch", "bWFkZS11cA==");
        assertProblem(browser.call(change()), 401, "unauthenticated");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api/docs",
                "/docs/docs.js",
                "/webjars/swagger-ui/swagger-ui.css",
                "/api/openapi",
                "/api/openapi/product",
                "/unsubscribe/token",
                "/confirm/token",
                "/acknowledge/token",
                "/actuator/health/liveness"
            })
    void anybodyMayReadDescriptionsAndLinksInMails(String path) {
        assertThat(browser.open(gateway.at(path)).statusCode()).isEqualTo(200);
    }

    @Test
    void alinkInAMailWorksByOneClickWithAndWithoutASession() {
        var oneClick = HttpRequest.newBuilder(gateway.at("/unsubscribe/token"))
                .header("Content-Type", "application/x-www-form-urlencoded");
        assertThat(browser.call(oneClick.copy().POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        signIn("li.na");
        assertThat(browser.call(oneClick.copy().POST(BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(SERVICE.lastCall().body()).asString(UTF_8).isEqualTo("List-Unsubscribe=One-Click");
    }

    @Test
    void thePageOfALinkSendsItsFormWithAndWithoutASession() {
        assertThat(confirm().statusCode()).isEqualTo(200);
        signIn("li.na");
        assertThat(confirm().statusCode()).isEqualTo(200);
        assertThat(SERVICE.lastCall().body()).asString(UTF_8).isEqualTo("action=confirm");
        assertThat(confirm().headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy).contains("form-action 'self'", "style-src 'self'"));
    }

    @Test
    void onlyAnOperatorSeesMetersAndDetails() {
        signIn("li.na");
        assertProblem(browser.call(gateway.at("/actuator/prometheus")), 403, "forbidden");
        assertThat(browser.call(gateway.at("/actuator/health")).body()).doesNotContain("components");

        browser.cookies().clear();
        signIn("sun.yu");
        assertThat(browser.send(HttpRequest.newBuilder(gateway.at("/actuator/prometheus")))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.call(gateway.at("/actuator/health")).body()).contains("components");
    }

    @Test
    void anOperatorWhoLosesTheRoleSeesMetersAndDetailsNoLonger() {
        signIn("sun.yu");
        replaceToken(TestIssuer.shared().token("demo", "viewer").signed(), gateway.sessions());

        assertProblem(browser.call(gateway.at("/actuator/prometheus")), 403, "forbidden");
        assertThat(browser.call(gateway.at("/actuator/health")).body()).doesNotContain("components");
    }

    @Test
    void signsOutHereAndAtTheProvider() {
        signIn("li.na");
        var cookie = browser.cookies().get("certwatch");
        var signedOut = signOut();
        assertThat(Browser.target(signedOut).getPort()).isEqualTo(PROVIDER_PORT);
        assertThat(browser.follow(signedOut).uri()).isEqualTo(gateway.at("/"));

        assertThat(browser.open(gateway.at("/")).body()).contains("/login");
        browser.cookies().put("certwatch", cookie);
        assertProblem(browser.call(gateway.at("/api/session")), 401, "unauthenticated");
        browser.cookies().remove("certwatch");
        assertThat(browser.open(gateway.at("/login")).uri().getPort())
                .as("the provider asks for the password again")
                .isEqualTo(PROVIDER_PORT);
    }

    @Test
    void signingOutNeedsTheToken() {
        signIn("li.na");

        assertThat(browser.send(Browser.page(gateway.at("/logout")).POST(BodyPublishers.noBody()))
                        .statusCode())
                .isEqualTo(403);
        assertThat(session().path("name").asString()).isEqualTo("Li Na");
    }

    @Test
    void aSessionSurvivesARestartAndIsSharedByGateways() {
        signIn("li.na");
        try (var second = startGateway(RunningGateway.freePort())) {
            assertThat(browser.call(second.at("/api/products")).statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(browser.call(second.at("/api/session")).body())
                            .path("name")
                            .asString())
                    .isEqualTo("Li Na");
        }

        gateway.close();
        gateway = startGateway(PORT);
        assertThat(browser.call(changeWithToken()).statusCode()).isEqualTo(200);
    }

    @Test
    void anExpiredTokenIsRenewedOnceForAllRequestsOfASession() throws Exception {
        signIn("li.na");
        browser.call(gateway.at("/api/products"));
        var old = SERVICE.lastCall().headers().getFirst("Authorization");
        expireToken();
        int before = SERVICE.numberOfCalls();

        Callable<Integer> call = () -> browser.call(gateway.at("/api/products")).statusCode();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var status : threads.invokeAll(Collections.nCopies(8, call))) {
                assertThat(status.get()).isEqualTo(200);
            }
        }

        var relayed = SERVICE.calls().subList(before, before + 8).stream()
                .map(made -> made.headers().getFirst("Authorization"))
                .distinct()
                .toList();
        assertThat(relayed).hasSize(1).doesNotContain(old);
    }

    @Test
    void aSessionThatTheProviderDoesNotRenewEnds() {
        signIn("li.na");
        expireToken();
        provider.close();
        provider = startProvider(); // it keeps sign-ins in memory

        assertProblem(browser.call(gateway.at("/api/products")), 401, "unauthenticated");
        assertProblem(browser.call(gateway.at("/api/session")), 401, "unauthenticated");
    }

    @Test
    void whileTheProviderIsAwayNobodySignsInButSessionsWork() {
        signIn("li.na");
        provider.close();
        try (var second = startGateway(RunningGateway.freePort())) {
            assertThat(browser.call(gateway.at("/api/products")).statusCode())
                    .as("by the keys that the gateway knows")
                    .isEqualTo(200);
            assertThat(session().path("name").asString()).isEqualTo("Li Na");
            int before = SERVICE.numberOfCalls();
            for (var path : List.of("/api/products", "/%61pi/products", "/api/session")) {
                assertProblem(browser.call(second.at(path)), 503, "identity-provider-unavailable");
            }
            assertThat(SERVICE.numberOfCalls()).isEqualTo(before);
            assertThat(browser.open(second.at("/")).statusCode()).isEqualTo(200);
            var stranger = new Browser();
            var page = stranger.open(second.at("/login"));
            assertThat(page.statusCode()).isEqualTo(503);
            assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
            assertThat(page.body()).contains("The identity provider cannot be reached", "暂时无法登录");
            assertProblem(
                    stranger.call(second.at(LoginController.AUTHORIZATION)), 503, "identity-provider-unavailable");
            expireToken();
            assertProblem(browser.call(gateway.at("/api/products")), 503, "identity-provider-unavailable");
        } finally {
            provider = startProvider();
        }
    }

    @Test
    void aSignInThatWasNotBegunHereFails() {
        var failed = browser.open(gateway.at("/login/oauth2/code/certwatch?code=stolen&state=made-up"));

        assertThat(failed.statusCode()).isEqualTo(401);
        assertThat(failed.body()).contains("The sign-in failed", "重新登录");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example/"})
    void aSignInReturnsToNoOtherHost(String elsewhere) {
        var arrived = signIn("li.na", "/login?to=" + URLEncoder.encode(elsewhere, UTF_8));

        assertThat(arrived.uri()).isEqualTo(gateway.at("/app/"));
    }

    @Test
    void everyAnswerSaysWhatAPageMayDo() {
        for (var path : List.of("/", "/api/products", "/api/docs")) {
            var headers = browser.call(gateway.at(path)).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self';")
                    .doesNotContain("unsafe");
            assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Cache-Control")).hasValue("no-store");
        }
    }

    @Test
    void onlyADocumentOfTheSettingsMayBeFramedAndItRunsNothing() {
        signIn("li.na");
        SERVICE.answer(
                200,
                "<!DOCTYPE html><p style='color:red'>An e-mail</p>",
                "Content-Type",
                "text/html;charset=UTF-8",
                "Content-Security-Policy",
                "script-src *",
                "X-Frame-Options",
                "DENY");

        var framed = browser.open(gateway.at("/api/alerts/a1/message.html"));
        assertThat(framed.statusCode()).isEqualTo(200);
        assertThat(framed.headers().allValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox; "
                        + "frame-ancestors 'self'");
        assertThat(framed.headers().allValues("X-Frame-Options")).containsExactly("SAMEORIGIN");
        assertThat(framed.headers().allValues("Cache-Control")).containsExactly("no-store");
        for (var path : List.of("/api/alerts/a1/message", "/api/alerts/a1/b/message.html", "/api/alerts/a1")) {
            var other = browser.call(gateway.at(path)).headers();
            assertThat(other.allValues("X-Frame-Options")).containsExactly("DENY");
            assertThat(other.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("frame-ancestors 'none'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void pagesContainNoScriptAndNoStyle() {
        for (var path : List.of("/", "/api/docs", "/login/oauth2/code/certwatch?code=x&state=x")) {
            assertThat(browser.open(gateway.at(path)).body())
                    .doesNotContainPattern("<script(?![^>]* src=)")
                    .doesNotContainPattern("<style|[ ]style=|[ ]on[a-z]+=");
        }
    }

    @Test
    void theAuditSaysWhoSignedInWhatTheyDidAndWhenTheySignedOut() {
        var begin = Instant.now();
        signIn("li.na");
        browser.call(newKey().header("X-CSRF-TOKEN", session().at("/csrf/token").asString()));
        signOut();
        browser.cookies().clear();
        signIn("li.na");

        var records = audit("?from=" + begin);
        assertThat(records.valueStream().map(record -> record.path("operation").asString()))
                .containsExactly("signIn", "signOut", "createApiKey", "signIn");
        for (var record : records) {
            assertThat(record.at("/actor/name").asString()).isEqualTo("Li Na");
            assertThat(record.path("company").asString()).isEqualTo("demo");
            assertThat(record.path("outcome").asString()).isEqualTo("DONE");
            assertThat(record.path("address").asString()).isEqualTo("127.0.0.1");
        }
        assertThat(browser.send(HttpRequest.newBuilder(gateway.at("/api/audit/gateway.csv?from=" + begin)))
                        .body())
                .contains("signOut");
    }

    @Test
    void theAuditSaysThatASignInFailed() {
        var begin = Instant.now();
        browser.open(gateway.at("/login/oauth2/code/certwatch?code=stolen&state=made-up"));
        signIn("sun.yu");

        assertThat(audit("?operation=signIn&from=" + begin)
                        .valueStream()
                        .filter(record -> record.path("actor").isNull())
                        .map(record -> record.path("outcome").asString() + " "
                                + record.path("problem").asString()))
                .containsExactly("REFUSED urn:problem:sign-in-failed");
    }

    @Test
    void theAuditSaysWhoseSessionWasRefusedAChange() {
        var begin = Instant.now();
        signIn("li.na");
        browser.call(change());
        browser.call(changeWithToken().header("Sec-Fetch-Site", "cross-site"));

        var refusals = audit("?outcome=REFUSED&from=" + begin);
        assertThat(refusals.valueStream().map(record -> record.path("problem").asString()))
                .containsExactly("urn:problem:cross-site-request", "urn:problem:csrf-token-missing");
        for (var refusal : refusals) {
            assertThat(refusal.path("operation").asString()).isEqualTo("POST /api/editions/2023-2/publication");
            assertThat(refusal.at("/actor/name").asString()).isEqualTo("Li Na");
            assertThat(refusal.path("company").asString()).isEqualTo("demo");
        }
    }

    private JsonNode audit(String filter) {
        var answer = browser.call(gateway.at("/api/audit/gateway" + filter));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items");
    }

    /** As if the provider had renewed it. */
    private <S extends Session> void replaceToken(String access, SessionRepository<S> sessions) {
        var session = storedSession(sessions);
        Tokens tokens = session.getRequiredAttribute(SessionTokens.ATTRIBUTE);
        var now = Instant.now();
        var renewed =
                new OAuth2AccessToken(tokens.access().getTokenType(), access, now, now.plus(Duration.ofMinutes(5)));
        session.setAttribute(SessionTokens.ATTRIBUTE, new Tokens(tokens.person(), renewed, tokens.refresh()));
    }

    private <S extends Session> S storedSession(SessionRepository<S> sessions) {
        return sessions.findById(
                new String(Base64.getDecoder().decode(browser.cookies().get("certwatch")), UTF_8));
    }

    private void expireToken() {
        expireToken(gateway.sessions());
    }

    private <S extends Session> void expireToken(SessionRepository<S> sessions) {
        var session = storedSession(sessions);
        Tokens tokens = session.getRequiredAttribute(SessionTokens.ATTRIBUTE);
        var end = Instant.now().minusSeconds(1);
        var ended = new OAuth2AccessToken(
                tokens.access().getTokenType(), tokens.access().getTokenValue(), end.minusSeconds(600), end);
        session.setAttribute(SessionTokens.ATTRIBUTE, new Tokens(tokens.person(), ended, tokens.refresh()));
    }
}
