package io.certwatch.gateway.web;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.StandInService;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest extends GatewayTest {

    private static final int MEGABYTE = 1024 * 1024;

    @Test
    void acceptsABodyUpToTheLimit() {
        byte[] body = noise(MEGABYTE);
        send(request("/api/products").POST(BodyPublishers.ofByteArray(body)));
        assertThat(PRODUCT.lastCall().body()).isEqualTo(body);
        send(streamed(body));
        assertThat(PRODUCT.lastCall().body()).isEqualTo(body);
    }

    @Test
    void rejectsAnOversizedContentLength() {
        int before = PRODUCT.numberOfCalls();
        HttpResponse<String> answer =
                send(request("/api/products").POST(BodyPublishers.ofByteArray(noise(MEGABYTE + 1))));
        assertThat(assertProblem(answer, 413, "body-too-large").path("detail").asString())
                .contains("1 MB");
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
    }

    @Test
    void stopsAnOversizedStreamAndKeepsTheCircuitClosed() {
        int before = PRODUCT.numberOfCalls();
        for (int i = 0; i < 10; i++) {
            assertProblem(send(streamed(noise(3 * MEGABYTE))), 413, "body-too-large");
        }
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
        assertThat(breakers.circuitBreaker("product").getState()).isEqualTo(State.CLOSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/inventory/imports", "/api/inventory/imports/preview"})
    void acceptsLargerBodiesOnConfiguredPaths(String path) {
        byte[] body = noise(3 * MEGABYTE);
        send(request(path).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(PRODUCT.lastCall().body()).isEqualTo(body);

        int before = PRODUCT.numberOfCalls();
        HttpResponse<String> answer = send(request(path).POST(BodyPublishers.ofByteArray(noise(3 * MEGABYTE + 1))));
        assertThat(assertProblem(answer, 413, "body-too-large").path("detail").asString())
                .contains("3 MB");
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
    }

    @Test
    void keepsTheLimitOnNeighbouringPaths() {
        assertProblem(
                send(request("/api/inventory/importsx").POST(BodyPublishers.ofByteArray(noise(MEGABYTE + 1)))),
                413,
                "body-too-large");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 100\r\n\r\nhalf", "Transfer-Encoding: chunked\r\n\r\n4\r\nhalf\r\n"})
    void abortsPartialBodiesAndKeepsTheCircuitClosed(String headersAndHalf) throws IOException {
        int before = PRODUCT.numberOfCalls();
        for (int i = 0; i < 10; i++) {
            try (Socket client = new Socket("127.0.0.1", port)) {
                String half = "POST /api/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BEARER + "\r\n"
                        + headersAndHalf;
                client.getOutputStream().write(half.getBytes(StandardCharsets.UTF_8));
                client.shutdownOutput();
                client.getInputStream().readAllBytes();
            }
        }
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
        assertThat(breakers.circuitBreaker("product").getState()).isEqualTo(State.CLOSED);
    }

    @Test
    void rejectsASlowClientAndKeepsTheCircuitClosed() throws IOException {
        int before = PRODUCT.numberOfCalls();
        try (Socket client = new Socket("127.0.0.1", port)) {
            String start = "POST /api/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BEARER
                    + "\r\nContent-Length: 9\r\n\r\nhalf";
            client.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
            client.getInputStream().readAllBytes();
        }
        assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
        assertThat(breakers.circuitBreaker("product").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void forwardsALargeAnswer() {
        byte[] large = noise(20 * MEGABYTE);
        PRODUCT.behave(call -> StandInService.send(call, 200, large));
        assertThat(send(request("/api/exports/products.csv"), BodyHandlers.ofByteArray())
                        .body())
                .isEqualTo(large);
    }

    private HttpRequest.Builder streamed(byte[] body) {
        return request("/api/products").POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
    }

    private static byte[] noise(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }
}
