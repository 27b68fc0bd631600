package io.certwatch.gateway.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.RawHttp;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestPropertySource;

/** Clients that send one byte now and then, more often than the silence that the gateway allows. */
@TestPropertySource(
        properties = {
            "certwatch.web.head-within=1s",
            "certwatch.web.small-body-within=1s",
            "certwatch.web.patience=1m",
            "server.tomcat.connection-timeout=20s",
            "server.tomcat.max-swallow-size=0"
        })
class DeadlineTest extends GatewayTest {

    @ParameterizedTest
    @ValueSource(strings = {"G", "GET /api/products HTTP/1.1\r\nHost: localhost\r\nX-Slow: "})
    void closesAConnectionWhoseHeadersDoNotEnd(String head) {
        try (var client = new RawHttp(port).send(head)) {
            await().until(() -> isClosedWhenSending(client));
        }
    }

    @Test
    void closesASilentConnectionWithinTheHeaders() {
        try (var client = new RawHttp(port).send("GET /api/products HTTP/1.1\r\n")) {
            assertThat(client.line()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/acknowledge/x", "/api/products"})
    void endsASmallBodyThatDribbles(String path) {
        var before = PRODUCT.numberOfCalls();
        try (var client = new RawHttp(port)
                .send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BEARER
                        + "\r\nContent-Length: 60000\r\n\r\n")) {
            await().until(() -> isClosedWhenSending(client));
            assertThat(PRODUCT.numberOfCalls()).isEqualTo(before);
        }
    }

    @Test
    void endsASmallBodyThatIsSilent() {
        try (var client = new RawHttp(port)
                .send("POST /api/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BEARER
                        + "\r\nContent-Length: 60000\r\n\r\n")) {
            assertThat(client.line()).contains("408");
        }
    }

    @Test
    void servesAConnectionWhoseHeadersComeInParts() {
        try (var client = new RawHttp(port)) {
            for (var request = 0; request < 3; request++) {
                client.send("HEAD /api/products HTTP/1.1\r\nHost: local");
                client.send("host\r\nAuthorization: " + BEARER + "\r\n\r\n");
                assertThat(client.line()).contains("200");
                await().until(() -> client.line().isEmpty());
            }
        }
    }

    private static boolean isClosedWhenSending(RawHttp client) {
        try {
            client.send("a");
            return false;
        } catch (UncheckedIOException closed) {
            return true;
        }
    }
}
