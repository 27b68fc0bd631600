package io.certwatch.gateway.signin;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** People sign in with a browser at a real OpenID provider, return to where they wanted to go, and sign out. */
class SignInTest extends SignInStories {

    @Test
    void aPersonReturnsToThePlaceThatTheyWanted() {
        var arrived = signIn("li.na", "/app/somewhere?filter=%E4%BA%A4%26b");

        assertThat(arrived.uri()).isEqualTo(gateway.at("/app/somewhere?filter=%E4%BA%A4%26b"));
        assertThat(arrived.body()).contains("/app/main.js\"");
    }

    @Test
    void aPersonSignsInAndReturnsToThePageThatWasWanted() {
        var arrived = signIn("li.na", "/reports/today?part=2");

        assertThat(arrived.uri()).isEqualTo(gateway.at("/reports/today?part=2"));
        assertThat(session().path("name").asString()).isEqualTo("李娜");
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
    void signsOutHereAndAtTheProvider() {
        signIn("li.na");
        var cookie = browser.cookies().get("certwatch");
        var signedOut = signOut();
        assertThat(Browser.target(signedOut).getPort()).isEqualTo(PROVIDER_PORT);
        var landing = browser.follow(signedOut);
        assertThat(landing.uri()).isEqualTo(gateway.at("/"));
        assertThat(landing.body()).as("one is told").contains("role=\"status\"");

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
        assertThat(session().path("name").asString()).isEqualTo("李娜");
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
            assertThat(record.at("/actor/name").asString()).isEqualTo("李娜");
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
}
