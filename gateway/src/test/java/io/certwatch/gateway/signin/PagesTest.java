package io.certwatch.gateway.signin;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages of the gateway may do, what pages of other origins may not, and what is open to everybody. */
class PagesTest extends SignInStories {

    private HttpResponse<String> confirm() {
        return browser.call(HttpRequest.newBuilder(gateway.at("/confirm/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString("action=confirm")));
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
            assertThat(refusal.at("/actor/name").asString()).isEqualTo("李娜");
            assertThat(refusal.path("company").asString()).isEqualTo("demo");
        }
    }
}
