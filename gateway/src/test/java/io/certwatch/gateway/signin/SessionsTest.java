package io.certwatch.gateway.signin;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.RunningGateway;
import io.certwatch.token.TestIssuer;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** What a person may do with a session, and how long it lasts. */
class SessionsTest extends SignInStories {

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
        assertThat(browser.call(gateway.at("/api/keys")).body()).contains("李娜").doesNotContain(key);
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
    void aSessionSurvivesARestartAndIsSharedByGateways() {
        signIn("li.na");
        try (var second = startGateway(RunningGateway.freePort())) {
            assertThat(browser.call(second.at("/api/products")).statusCode()).isEqualTo(200);
            assertThat(JSON.readTree(browser.call(second.at("/api/session")).body())
                            .path("name")
                            .asString())
                    .isEqualTo("李娜");
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
            assertThat(session().path("name").asString()).isEqualTo("李娜");
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
    void nobodyIsSentToAProviderThatIsAway() {
        signIn("li.na");
        provider.close();
        try {
            assertThat(new Browser().open(gateway.at("/login")).statusCode())
                    .as("sign-in, after one that worked")
                    .isEqualTo(503);
            assertThat(Browser.target(signOut())).as("sign-out").isEqualTo(gateway.at("/"));
        } finally {
            provider = startProvider();
        }
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
