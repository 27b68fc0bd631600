package io.certwatch.gateway.session;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.RunningGateway;
import io.certwatch.token.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** The database of sessions cannot be reached. */
@ResourceLock(value = Resources.SYSTEM_OUT, mode = ResourceAccessMode.READ)
class DatabaseAwayTest {

    private static RunningGateway gateway;

    @BeforeAll
    static void start() {
        gateway = RunningGateway.start(
                RunningGateway.freePort(),
                RunningGateway.service(),
                "certwatch.security.issuers[0].uri=" + TestIssuer.shared().uri(),
                "spring.mongodb.uri=mongodb://127.0.0.1:1/gateway");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @Test
    void aSessionCannotBeRead() {
        var answer = send("/api/products", "Cookie", "certwatch=bWFkZS11cA==");
        assertProblem(answer, 503, "sessions-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }

    @Test
    void aPersonIsToldSo() {
        var page = send("/login?to=/api/docs", "Accept", "text/html");
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(page.body()).contains("暂时无法登录");
    }

    @Test
    void machinesAndOpenPagesNeedNoSession() {
        var token = TestIssuer.shared().token("demo", "member").bearer();
        assertThat(send("/api/products", "Authorization", token).statusCode()).isEqualTo(200);
        assertThat(send("/api/docs", "Accept", "text/html").statusCode()).isEqualTo(200);
        assertThat(send("/", "Cookie", "certwatch=bWFkZS11cA==").statusCode()).isEqualTo(200);
        assertThat(send("/acknowledge/token", "Cookie", "certwatch=bWFkZS11cA==")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(send("/api/products", "Accept", "application/json"), 401, "unauthenticated");
    }

    private static HttpResponse<String> send(String path, String header, String value) {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(gateway.at(path))
                            .header(header, value)
                            .build(),
                    BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
