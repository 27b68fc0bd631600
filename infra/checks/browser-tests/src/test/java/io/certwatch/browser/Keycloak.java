package io.certwatch.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real server with the realm of compose, as a process of its own, and what its administrator does. */
final class Keycloak implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient http = HttpClient.newHttpClient();
    private final Process process;
    private final URI address;
    private final String adminPassword;

    private Keycloak(Process process, URI address, String adminPassword) {
        this.process = process;
        this.address = address;
        this.adminPassword = adminPassword;
    }

    /**
     * @param realm with the theme in a folder beside its own, as compose mounts them
     * @param variables what the realm names
     */
    static Keycloak start(
            Path home, Path realm, int port, String adminPassword, Map<String, String> variables, Path log) {
        try {
            FileSystemUtils.deleteRecursively(home.resolve("data/h2")); // of an earlier run, whose secrets were others
            var imported = Files.createDirectories(home.resolve("data/import"));
            Files.copy(realm, imported.resolve(realm.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            FileSystemUtils.copyRecursively(
                    realm.resolve("../../keycloak-theme").normalize(), home.resolve("themes/certwatch"));
            var builder = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile());
            builder.environment().putAll(variables);
            builder.environment()
                    .putAll(Map.of(
                            "JAVA_HOME",
                            System.getProperty("java.home"),
                            // It is made for older JDKs.
                            "JAVA_OPTS_APPEND",
                            "--add-opens=java.base/java.lang=ALL-UNNAMED",
                            "KC_HTTP_HOST",
                            "127.0.0.1",
                            "KC_HTTP_PORT",
                            String.valueOf(port),
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            "admin",
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            adminPassword));
            var server = new Keycloak(builder.start(), URI.create("http://127.0.0.1:" + port), adminPassword);
            server.awaitRealm(log);
            return server;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void awaitRealm(Path log) {
        await("the realm; see " + log)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("Keycloak runs; see %s", log)
                            .isTrue();
                    return isThere(issuer() + "/.well-known/openid-configuration");
                });
    }

    private boolean isThere(String page) {
        try {
            return http.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    URI issuer() {
        return address.resolve("/realms/certwatch");
    }

    JsonNode realm() {
        return admin("GET", "", "");
    }

    void change(String settings) {
        admin("PUT", "", settings);
    }

    void endSessionsOf(String person) {
        admin("POST", "/users/" + idOf(person) + "/logout", "");
    }

    void disable(String person) {
        admin("PUT", "/users/" + idOf(person), "{\"enabled\": false}");
    }

    private String idOf(String person) {
        return admin("GET", "/users?exact=true&username=" + person, "")
                .at("/0/id")
                .asString();
    }

    /** How many events of this type there were, such as LOGIN. */
    int events(String type) {
        return admin("GET", "/events?max=500&type=" + type, "").size();
    }

    int eventsOfAdministrators() {
        return admin("GET", "/admin-events?max=500", "").size();
    }

    private JsonNode admin(String method, String path, String body) {
        var answer = send(HttpRequest.newBuilder(address.resolve("/admin/realms/certwatch" + path))
                .header("authorization", "Bearer " + token())
                .header("content-type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
        return answer.body().isBlank() ? JSON.missingNode() : JSON.readTree(answer.body());
    }

    private String token() {
        var form = "grant_type=password&client_id=admin-cli&username=admin&password="
                + URLEncoder.encode(adminPassword, StandardCharsets.UTF_8);
        var answer = send(HttpRequest.newBuilder(address.resolve("/realms/master/protocol/openid-connect/token"))
                .header("content-type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
        return JSON.readTree(answer.body()).path("access_token").asString();
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            var answer = http.send(request.build(), BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as("%s: %s", answer.uri(), answer.body())
                    .isBetween(200, 299);
            return answer;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The script waits for the JVM that it started. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
