package io.certwatch.gateway.trust;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.RunningGateway;
import io.certwatch.gateway.StandInService;
import io.certwatch.http.RawAnswer;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a request says about its host and its client is believed only as far as it is known. */
class TrustTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:8080", "localhost.evil.example", "10.0.0.1"})
    void refusesOtherHosts(String host) {
        var answer = ask("GET /api/products HTTP/1.1\r\nHost: " + host + "\r\n");
        assertThat(answer.status()).isEqualTo(421);
        assertThat(answer.body()).contains("urn:problem:unknown-host");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "LOCALHOST:1", "127.0.0.1", "[::1]:8080"})
    void answersItsOwnHosts(String host) {
        assertThat(ask("GET / HTTP/1.1\r\nHost: " + host + "\r\n").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/actuator/prometheus"
            })
    void answersProbesAndPrometheusThatKnowItsAddressAlone(String path) {
        assertThat(askWithToken("GET " + path + " HTTP/1.1\r\nHost: 10.1.2.3:8080\r\n")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/actuator", "/actuator/info", "/actuator/health/../info", "/actuator/health/;/../../api/keys"})
    void answersNothingElseByAnAddress(String path) {
        assertThat(askWithToken("GET " + path + " HTTP/1.1\r\nHost: 10.1.2.3:8080\r\n")
                        .status())
                .isEqualTo(421);
    }

    @Test
    void theHostOfAProxyThatIsNotTrustedChangesNothing() {
        assertThat(ask("GET / HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n")
                        .status())
                .isEqualTo(200);
        assertThat(ask("GET /login HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-Host: evil.example\r\n")
                        .header("Location"))
                .doesNotContain("evil.example");
    }

    @Test
    void aServiceLearnsTheRealClientAndNothingForged() {
        send(request("/api/products")
                .header("X-Forwarded-For", "6.6.6.6")
                .header("X-Forwarded-Proto", "https")
                .header("X-Forwarded-Prefix", "/forged")
                .header("Forwarded", "for=6.6.6.6")
                .header("X-Real-IP", "6.6.6.6")
                .header("Cookie", "certwatch=forged; other=1"));
        var headers = PRODUCT.lastCall().headers();
        assertThat(headers.get("X-Forwarded-For")).containsExactly("127.0.0.1");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("127.0.0.1:" + port);
        assertThat(headers.keySet()).doesNotContain("Forwarded", "X-real-ip", "X-forwarded-prefix", "Cookie");
    }

    @Test
    void aTrustedProxyNamesTheClientAndTls() throws IOException, InterruptedException {
        StandInService service = RunningGateway.service();
        try (var gateway = RunningGateway.start(
                        RunningGateway.freePort(),
                        service,
                        "certwatch.security.issuers[0].uri="
                                + TestIssuer.shared().uri(),
                        "certwatch.gateway.hosts=certwatch.example",
                        "certwatch.gateway.trusted-proxies=127.0.0.0/8,10.1.0.0/16");
                var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(gateway.at("/api/products"))
                            .header("Authorization", BEARER)
                            .header("X-Forwarded-For", "6.6.6.6, 203.0.113.7, 10.1.2.3")
                            .header("X-Forwarded-Proto", "https")
                            .header("X-Forwarded-Host", "certwatch.example")
                            .build(),
                    BodyHandlers.ofString());

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
            var headers = service.lastCall().headers();
            assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.7");
            assertThat(headers.get("X-Forwarded-Proto")).containsExactly("https");
            assertThat(headers.get("X-Forwarded-Host")).containsExactly("certwatch.example");
        }
    }

    @Test
    void withoutTlsThereIsNoTransportSecurity() {
        assertThat(get("/api/products").headers().firstValue("Strict-Transport-Security"))
                .isEmpty();
    }

    @Test
    void anEarlyRefusalHasTheHeadersOfEveryAnswer() {
        var unknownHost = ask("GET /api/products HTTP/1.1\r\nHost: evil.example\r\n");
        assertThat(unknownHost.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(unknownHost.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(unknownHost.header("Cache-Control")).isEqualTo("no-store");

        var unknownKey = send(anonymous("/api/products").header("Authorization", "Bearer cwk_mistyped"));
        assertThat(unknownKey.statusCode()).isEqualTo(401);
        assertThat(unknownKey.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(unknownKey.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void credentialsMustBeValidEverywhere() {
        int before = PRODUCT.numberOfCalls();
        for (var credentials : new String[] {"Basic dTpw", "Bearer nonsense"}) {
            var answer = send(anonymous("/api/products").header("Authorization", credentials));
            assertProblem(answer, 401, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Bearer");
        }
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
    }

    private RawAnswer ask(String head) {
        return head.contains("/api/") ? askWithToken(head) : send(head);
    }

    private RawAnswer askWithToken(String head) {
        return send(head + "Authorization: " + BEARER + "\r\n");
    }

    private RawAnswer send(String head) {
        return RawHttp.ask(port, (head + "Connection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }
}
