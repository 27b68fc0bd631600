package io.certwatch.identity;

import static io.certwatch.identity.RunningProvider.GATEWAY;
import static io.certwatch.identity.RunningProvider.REDIRECT;
import static io.certwatch.identity.RunningProvider.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** People sign in at the gateway's request and out again; programs get tokens. */
class SignInTest {
    private static RunningProvider provider;

    @BeforeAll
    static void start(@TempDir Path data) {
        provider = RunningProvider.in(data.resolve("identity"));
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void describesItself() {
        var discovery = provider.discovery();

        assertThat(discovery.path("issuer").asString())
                .isEqualTo(provider.issuer().toString());
        assertThat(discovery.path("end_session_endpoint").asString()).isEqualTo(provider.issuer() + "/connect/logout");
        assertThat(discovery.path("code_challenge_methods_supported").valueStream())
                .extracting(method -> method.asString())
                .containsExactly("S256");
        assertThat(discovery.path("grant_types_supported").valueStream())
                .extracting(grant -> grant.asString())
                .doesNotContain("password", "implicit");
    }

    @ParameterizedTest
    @CsvSource({
        "demo-member, demo, member",
        "demo-viewer, demo, viewer",
        "demo-integrator, demo, integrator",
        "harbor-member, harbor, member",
        "harbor-viewer, harbor, viewer",
        "harbor-integrator, harbor, integrator",
        "steward, , steward",
        "operator, , operator"
    })
    void givesAProgramATokenOfItsRoleAndCompany(String id, String company, String role) throws Exception {
        var answer = json(provider.clientCredentials(
                id, provider.client(id).path("clientSecret").asString()));

        var claims = provider.verified(answer.path("access_token").asString());
        assertThat(answer.path("token_type").asString()).isEqualTo("Bearer");
        assertThat(claims.getIssuer()).isEqualTo(provider.issuer().toString());
        assertThat(claims.getAudience()).containsExactly("certwatch");
        assertThat(claims.getSubject()).isEqualTo(id);
        assertThat(claims.getStringClaim("client_id")).isEqualTo(id);
        assertThat(claims.getStringListClaim("scope")).containsExactly("certwatch");
        assertThat(claims.getStringClaim("company")).isEqualTo(company);
        assertThat(claims.getStringListClaim("roles")).containsExactly(role);
        assertThat(Duration.between(
                        claims.getIssueTime().toInstant(),
                        claims.getExpirationTime().toInstant()))
                .isEqualTo(Duration.ofMinutes(10));
        assertThat(provider.client(id).path("company").isNull()).isEqualTo(company == null);
    }

    @Test
    void refusesAProgramWithAWrongSecret() {
        var answer = provider.clientCredentials("steward", "wrong");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_client");
    }

    @Test
    void refusesAProgramAnotherScope() throws IOException {
        var answer = provider.token(
                "grant_type=client_credentials&scope=openid",
                "steward",
                provider.client("steward").path("clientSecret").asString());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_scope");
    }

    @Test
    void refusesThePasswordGrant() throws IOException {
        var person = provider.person("li.na");

        var answer = provider.tokenForGateway(
                Map.of("grant_type", "password", "username", person.name(), "password", person.password()));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("unsupported_grant_type");
    }

    @Test
    void refusesTheImplicitGrant() {
        var answer = new Browser().get(provider.authorization(Map.of("response_type", "token")));

        assertThat(answer.statusCode()).isEqualTo(400);
    }

    @Test
    void signsAPersonIn() throws Exception {
        var browser = new Browser();
        var back = provider.signIn(browser, "li.na");

        assertThat(back.toString()).startsWith(REDIRECT + "?");
        assertThat(Browser.parameter(back, "state")).isEqualTo("state-1");

        var tokens = provider.tokens(browser, "li.na");
        var access = provider.verified(tokens.path("access_token").asString());
        assertThat(access.getAudience()).containsExactly("certwatch");
        assertThat(access.getSubject()).isEqualTo("li.na");
        assertThat(access.getStringListClaim("scope")).contains("certwatch");
        assertThat(access.getStringClaim("company")).isEqualTo("demo");
        assertThat(access.getStringListClaim("roles")).containsExactly("member");
        assertThat(access.getStringClaim("preferred_username")).isEqualTo("li.na");
        assertThat(access.getStringClaim("given_name")).isEqualTo("娜");
        assertThat(access.getStringClaim("family_name")).isEqualTo("李");
        assertThat(access.getStringClaim("name")).isEqualTo("娜 李");
        assertThat(access.getClaims()).doesNotContainKey("client_id");

        var identity = provider.verified(tokens.path("id_token").asString());
        assertThat(identity.getAudience()).containsExactly("gateway");
        assertThat(identity.getStringClaim("nonce")).isEqualTo("nonce-1");
        assertThat(identity.getStringClaim("given_name")).isEqualTo("娜");
        assertThat(identity.getStringClaim("family_name")).isEqualTo("李");
    }

    @Test
    void needsProofOfTheRequestThatBeganTheSignIn() throws IOException {
        var withoutChallenge = provider.authorization(Map.of("code_challenge", "", "code_challenge_method", ""));
        var plain = provider.authorization(Map.of("code_challenge_method", "plain"));

        assertThat(Browser.target(new Browser().get(withoutChallenge)).toString())
                .startsWith(REDIRECT + "?error=invalid_request");
        assertThat(Browser.target(new Browser().get(plain)).toString()).startsWith(REDIRECT + "?error=invalid_request");

        var code = Browser.parameter(provider.signIn(new Browser(), "li.na"), "code");
        var answer = provider.exchange(code, "another-verifier-of-at-least-forty-three-characters");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).path("error").asString()).isEqualTo("invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"en, Name or password is wrong.", "zh-CN, 用户名或密码错误。"})
    void refusesAWrongPassword(String language, String notice) {
        var browser = new Browser(language);
        var form = browser.get(Browser.target(browser.get(provider.authorization(Map.of()))));

        var refused = browser.get(Browser.target(browser.submit(form, Map.of("username", "li.na", "password", "x"))));

        assertThat(Browser.page(refused).select("[role=alert]").text()).isEqualTo(notice);
        assertThat(Browser.page(refused).select("html").attr("lang")).isEqualTo(language);
        assertThat(Browser.target(browser.get(provider.authorization(Map.of()))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void showsThePageInTheChosenLanguage() {
        var browser = new Browser("en");
        var page = provider.issuer() + "/login";

        browser.get(URI.create(page + "?lang=zh"));

        assertThat(Browser.page(browser.get(URI.create(page))).title()).isEqualTo("登录 CertWatch");
    }

    @ParameterizedTest
    @CsvSource({
        "https://elsewhere.example/login/oauth2/code/certwatch",
        "http://localhost:18081/login/oauth2/code/certwatch",
        "http://127.0.0.1:18080/elsewhere"
    })
    void neverRedirectsElsewhere(String address) {
        var answer = new Browser().get(provider.authorization(Map.of("redirect_uri", address)));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(Browser.page(answer).title()).isEqualTo("Signing in or out did not work");
    }

    @Test
    void acceptsBothNamesOfLoopback() {
        var local = "http://localhost:18080/login/oauth2/code/certwatch";

        var answer = new Browser().get(provider.authorization(Map.of("redirect_uri", local)));

        assertThat(Browser.target(answer).getPath()).isEqualTo("/login");
    }

    @Test
    void refreshesTokens() throws Exception {
        var first = provider.tokens(new Browser(), "zhao.lei");

        var second = refresh(first.path("refresh_token").asString());

        var claims = provider.verified(second.path("access_token").asString());
        assertThat(claims.getSubject()).isEqualTo("zhao.lei");
        assertThat(claims.getStringListClaim("roles")).containsExactly("steward");
        assertThat(claims.getClaims()).doesNotContainKey("company");
        assertThat(second.path("access_token").asString())
                .isNotEqualTo(first.path("access_token").asString());
    }

    private static JsonNode refresh(String token) throws IOException {
        return json(provider.tokenForGateway(Map.of("grant_type", "refresh_token", "refresh_token", token)));
    }

    @Test
    void signsOutHereToo() throws IOException {
        var browser = new Browser();
        var tokens = provider.tokens(browser, "li.na");

        var out = browser.get(provider.signOut(tokens.path("id_token").asString()));

        assertThat(Browser.target(out)).hasToString(GATEWAY + "/");
        assertSignedOut(browser);
    }

    @Test
    void signsOutWithTheTokenFromBeforeARefresh() throws IOException {
        var browser = new Browser();
        var tokens = provider.tokens(browser, "li.na");
        refresh(tokens.path("refresh_token").asString());

        var out = browser.get(provider.signOut(tokens.path("id_token").asString()));

        assertThat(Browser.target(out)).hasToString(GATEWAY + "/");
        assertSignedOut(browser);
    }

    @Test
    void staysSignedInWhenTheRequestToSignOutIsNotGenuine() throws IOException {
        var browser = new Browser();
        var tokens = provider.tokens(browser, "li.na");
        var another = provider.tokens(new Browser(), "wang.wei");

        assertThat(browser.get(provider.signOut("no token")).statusCode()).isEqualTo(400);
        assertThat(browser.get(provider.signOut(another.path("id_token").asString()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(browser.get(provider.signOut(tokens.path("access_token").asString()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(Browser.target(browser.get(provider.authorization(Map.of()))).toString())
                .startsWith(REDIRECT);
    }

    private static void assertSignedOut(Browser browser) {
        assertThat(Browser.target(browser.get(provider.authorization(Map.of()))).getPath())
                .isEqualTo("/login");
    }

    @Test
    void keepsItsSessionApartFromTheGatewayAndFromScripts() {
        var browser = new Browser();
        var page = browser.get(Browser.target(browser.get(provider.authorization(Map.of()))));

        assertThat(browser.cookies())
                .allSatisfy(cookie -> assertThat(cookie.isHttpOnly()).isTrue());
        assertThat(browser.cookies()).extracting(HttpCookie::getName).containsExactly("certwatch-identity");
        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValue("default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; frame-ancestors"
                        + " 'none'; form-action 'self' http://127.0.0.1:18080 http://localhost:18080");
        assertThat(Browser.page(page).select("script, [onclick], [style]")).isEmpty();
    }

    @Test
    void wearsTheColoursAndTheMarkOfTheWebPage() {
        var browser = new Browser();
        for (var start : List.of("/login", "/oauth2/authorize")) {
            var page = browser.get(URI.create(provider.issuer() + start));
            var files = Browser.page(page).select("link[href], img[src]").stream()
                    .map(file -> page.uri().resolve(file.attr(file.hasAttr("href") ? "href" : "src")))
                    .distinct()
                    .toList();

            assertThat(files)
                    .extracting(file -> file.getPath().replaceFirst(".*/", ""))
                    .containsExactlyInAnyOrder("mark.svg", "tokens.css", "base.css", "identity.css");
            assertThat(files).allSatisfy(file -> {
                var answer = browser.get(file);
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                        .isIn("text/css", "image/svg+xml");
            });
        }
    }

    @Test
    void showsTheFormAgainWhenItHadExpired() {
        var form = Browser.form(Map.of("username", "li.na", "password", "x", "_csrf", "of another session"));

        var answer = new Browser().post(URI.create(provider.issuer() + "/login"), form);

        assertThat(Browser.target(answer)).hasToString(provider.issuer() + "/login?expired");
        assertThat(Browser.page(new Browser().get(Browser.target(answer)))
                        .select("[role=alert]")
                        .text())
                .isEqualTo("The page had expired. Please sign in again.");
    }

    @Test
    void leadsWhoeverSignsInHereToTheGateway() {
        var browser = new Browser();
        var form = browser.get(URI.create(provider.issuer() + "/login"));

        var signedIn = browser.submit(
                form,
                Map.of(
                        "username",
                        "sun.yu",
                        "password",
                        provider.person("sun.yu").password()));

        assertThat(Browser.target(browser.get(Browser.target(signedIn)))).hasToString(GATEWAY + "/");
    }
}
