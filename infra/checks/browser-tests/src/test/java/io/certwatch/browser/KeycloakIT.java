package io.certwatch.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.certwatch.local.LocalPlan;
import io.certwatch.local.LocalSystem;
import io.certwatch.local.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The system with the Keycloak of compose instead of its own provider: one person from the first password to the last refusal. */
@Tag("keycloak")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class KeycloakIT {

    private static final String PERSON = "li.na";
    private static final String OWN_PASSWORD = "a better one than the first";
    private static final Path REALM = Installation.REPOSITORY.resolve("infra/docker/keycloak/certwatch-realm.json");
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)}");
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    /** Of tokens.css, in light. */
    private static final String ACCENT = "rgb(26, 85, 153)";

    /** Seconds. Short, so that a token is renewed while somebody watches. */
    private static final int LIFE_OF_TOKEN = 20;

    private final Map<String, String> variables = new HashMap<>();
    private Keycloak keycloak;
    private LocalSystem system;
    private Chromium chromium;
    private BrowserContext window;
    private Page page;

    @BeforeAll
    void start() throws IOException {
        var data = Installation.newDirectory();
        var plan = LocalPlan.in(data);
        VARIABLE.matcher(Files.readString(REALM)).results().forEach(found -> variables.put(found.group(1), secret()));
        var gateway = "http://127.0.0.1:" + plan.ports().gateway();
        variables.put("GATEWAY_PORT", String.valueOf(plan.ports().gateway()));
        variables.put("GATEWAY_INTERNAL_URL", gateway);
        keycloak = Keycloak.start(
                Path.of(System.getProperty("keycloak.home")),
                REALM,
                freePort(),
                secret(),
                variables,
                Files.createDirectories(data.getParent()).resolve(data.getFileName() + "-keycloak.log"));
        for (var service : Service.values()) {
            plan = plan.with(service, "--certwatch.security.issuers[0].uri=" + keycloak.issuer());
        }
        system = LocalSystem.start(plan.with(
                Service.GATEWAY,
                "--certwatch.signin.issuer=" + keycloak.issuer(),
                "--certwatch.signin.client-id=gateway",
                "--certwatch.signin.client-secret=" + variables.get("GATEWAY_CLIENT_SECRET")));
        chromium = Chromium.launch();
        openWindow();
    }

    @AfterAll
    void stop() {
        try (var _ = keycloak;
                var _ = system;
                var _ = chromium) {
            // Closed in reverse order.
        }
    }

    @Test
    @Order(1)
    void theRealmKeepsSessionsAndEventsAsDocumented() {
        var realm = keycloak.realm();

        assertThat(realm.path("ssoSessionIdleTimeout").asInt()).isEqualTo(3600);
        assertThat(realm.path("ssoSessionMaxLifespan").asInt()).isEqualTo(43200);
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        keycloak.change("""
            {"accessTokenLifespan": %d, "enabledEventTypes": ["LOGIN", "REFRESH_TOKEN", "REFRESH_TOKEN_ERROR"]}\
            """.formatted(LIFE_OF_TOKEN));
        assertThat(keycloak.eventsOfAdministrators()).isPositive();
    }

    @Test
    @Order(2)
    void theFirstPasswordMustBecomeAnotherOne() {
        page.navigate(system.gateway() + "/app/");
        assertThat(page.locator("#kc-login")).hasCSS("background-color", ACCENT);
        signIn(firstPassword());

        assertThat(page.locator("#kc-header-wrapper")).hasText("CertWatch");
        assertThat(page.locator("link[href$='certwatch.css']")).hasCount(1);
        choosePassword(firstPassword());
        assertThat(page.locator("body")).containsText("must not be equal to any of last 3 passwords");
        choosePassword("a");
        assertThat(page.locator("body")).containsText("minimum length 12");
        choosePassword(OWN_PASSWORD);

        page.waitForURL(system.gateway() + "/app/**");
        assertThat(session().path("company").asString()).isEqualTo("demo");
        assertThat(session().path("roles")).hasToString("[\"member\"]");
        assertThat(status("/api/products")).as("a service accepts the token").isEqualTo(200);
        assertThat(status("/api/dead-letters/product")).as("for operators").isEqualTo(403);
    }

    @Test
    @Order(3)
    void anExpiredTokenIsRenewed() {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    assertThat(status("/api/products")).isEqualTo(200);
                    return keycloak.events("REFRESH_TOKEN") > 0;
                });
        assertThat(keycloak.events("LOGIN")).isPositive();
        assertThat(keycloak.events("REFRESH_TOKEN_ERROR")).isZero();
    }

    @Test
    @Order(4)
    void signingOutEndsTheSessionAtBoth() {
        page.navigate(system.gateway() + "/app/");
        page.locator("[popovertarget=person]").click();
        page.locator("#person form[action='/logout'] button").click();
        page.waitForURL(system.gateway() + "/");

        assertThat(status("/api/session")).isEqualTo(401);
        page.navigate(system.gateway() + "/app/");
        assertThat(page.locator("input[name=password]")).isVisible();
    }

    @Test
    @Order(5)
    void anAdministratorEndsTheSessionAtBoth() {
        signIn(OWN_PASSWORD);
        page.waitForURL(system.gateway() + "/app/**");
        assertThat(status("/api/session")).isEqualTo(200);

        keycloak.endSessionsOf(PERSON);

        await().pollInSameThread().atMost(PATIENCE).until(() -> status("/api/session") == 401);
        assertThat(system.logs().resolve("gateway.log")).content().contains("The provider ended 1 sessions");
    }

    @Test
    @Order(6)
    void aDisabledPersonIsRefused() {
        page.navigate(system.gateway() + "/app/");
        signIn(OWN_PASSWORD);
        page.waitForURL(system.gateway() + "/app/**");

        keycloak.disable(PERSON);

        await().pollInSameThread()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> status("/api/session") == 401);
        page.navigate(system.gateway() + "/app/");
        signIn(OWN_PASSWORD);
        assertThat(page.locator("body")).containsText("disabled");
    }

    @Test
    @Order(7)
    void nobodyIsSentToAKeycloakThatIsAway() {
        keycloak.close();
        openWindow();

        var answer = page.navigate(system.gateway() + "/login");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(page.url()).startsWith(system.gateway().toString());
        assertThat(page.locator("body")).containsText("The identity provider cannot be reached");
    }

    private void openWindow() {
        if (window != null) window.close();
        window = chromium.browser().newContext(new NewContextOptions().setLocale("en-GB"));
        window.setDefaultTimeout(PATIENCE.toMillis());
        page = window.newPage();
    }

    private void signIn(String password) {
        page.fill("input[name=username]", PERSON);
        page.fill("input[name=password]", password);
        page.click("#kc-login");
    }

    private void choosePassword(String password) {
        page.fill("input[name=password-new]", password);
        page.fill("input[name=password-confirm]", password);
        page.click("[type=submit]");
    }

    private String firstPassword() {
        return variables.get("LI_NA_PASSWORD");
    }

    /** As a script of the page gets it: other clients keep the cookie, which is Secure, from a gateway without TLS. */
    private int status(String path) {
        return (Integer) page.evaluate("path => fetch(path).then(answer => answer.status)", path);
    }

    private JsonNode session() {
        return JsonMapper.shared()
                .readTree((String) page.evaluate("() => fetch('/api/session').then(answer => answer.text())"));
    }

    private static String secret() {
        return UUID.randomUUID().toString();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
