package io.certwatch.gateway.signin;

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
import java.io.UncheckedIOException;
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
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A browser, a gateway and the real OpenID provider at which people sign in. Gateway and provider start once for all stories. */
@ResourceLock("sign-in")
@ExtendWith(SignInStories.StartOnce.class)
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
abstract class SignInStories {

    static final int PORT = RunningGateway.freePort();
    static final int PROVIDER_PORT = RunningGateway.freePort();
    static final StandInService SERVICE = RunningGateway.service();
    static final JsonMapper JSON = JsonMapper.shared();

    static Path data;
    static IdentityProvider provider;
    static MongoStandIn mongo;
    static RunningGateway gateway;
    final Browser browser = new Browser();

    @BeforeEach
    void resetBehaviour() {
        SERVICE.behave();
    }

    static IdentityProvider startProvider() {
        return IdentityProvider.start(data, PROVIDER_PORT, List.of(URI.create("http://127.0.0.1:" + PORT)));
    }

    static RunningGateway startGateway(int port, String... more) {
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

    static Properties clientOf(Path data) {
        var client = new Properties();
        try {
            client.load(new StringReader(Files.readString(IdentityProvider.gatewayClientFile(data))));
        } catch (IOException missing) {
            throw new AssertionError(missing);
        }
        return client;
    }

    static SignIn person(String name) {
        return provider.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    HttpResponse<String> signIn(String name) {
        return signIn(name, "/login");
    }

    HttpResponse<String> signIn(String name, String page) {
        var form = browser.open(gateway.at(page));
        assertThat(form.uri().getPort()).as("page of the provider").isEqualTo(PROVIDER_PORT);
        return browser.follow(browser.submit(
                form,
                "/login",
                Map.of("username", name, "password", String.valueOf(person(name).password()))));
    }

    JsonNode session() {
        var answer = browser.call(gateway.at("/api/session"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    /** As the form of the web page does. */
    HttpResponse<String> signOut() {
        var csrf = session().path("csrf");
        var field = csrf.path("parameter").asString() + "="
                + URLEncoder.encode(csrf.path("token").asString(), UTF_8);
        return browser.send(Browser.page(gateway.at("/logout"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "same-origin")
                .POST(BodyPublishers.ofString(field)));
    }

    HttpRequest.Builder change() {
        return HttpRequest.newBuilder(gateway.at("/api/editions/2023-2/publication"))
                .POST(BodyPublishers.noBody());
    }

    HttpRequest.Builder changeWithToken() {
        return change().header("X-CSRF-TOKEN", session().at("/csrf/token").asString());
    }

    static HttpRequest.Builder newKey() {
        var form = Map.of(
                "name", "ERP",
                "roles", List.of("viewer"),
                "expiresAt", Instant.now().plus(Duration.ofDays(1)).toString());
        return HttpRequest.newBuilder(gateway.at("/api/keys"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(form)));
    }

    JsonNode audit(String filter) {
        var answer = browser.call(gateway.at("/api/audit/gateway" + filter));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).path("items");
    }

    static final class StartOnce implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            context.getRoot()
                    .getStore(Namespace.create(SignInStories.class))
                    .computeIfAbsent("running", _ -> start(), AutoCloseable.class);
        }

        private static AutoCloseable start() {
            try {
                data = Files.createTempDirectory("sign-in");
            } catch (IOException full) {
                throw new UncheckedIOException(full);
            }
            provider = startProvider();
            mongo = MongoStandIn.inMemory(0);
            gateway = startGateway(PORT);
            return StartOnce::stop;
        }

        private static void stop() throws IOException {
            gateway.close();
            mongo.close();
            provider.close();
            FileSystemUtils.deleteRecursively(data);
        }
    }
}
