package io.certwatch.gateway.routing;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.RawHttp;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The gateway forwards server-sent events without delay. */
class EventsTest extends GatewayTest {

    @Test
    @Timeout(30)
    void forwardsAnEventBeforeTheNextOneIsSent() {
        var received = new CountDownLatch(1);
        PRODUCT.behave(call -> sendTwoEvents(call, received));
        var answer = send(
                request("/api/inventory/imports/1/events").timeout(Duration.ofSeconds(20)), BodyHandlers.ofLines());
        var lines = answer.body().iterator();

        assertThat(lines.next()).isEqualTo("data: one");
        received.countDown();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("data: two");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
    }

    @Test
    @Timeout(30)
    void endsAStreamWhenItsClientDisconnects() throws InterruptedException {
        var cutOff = new CountDownLatch(1);
        PRODUCT.behave(call -> sendUntilDisconnected(call, cutOff));
        try (var client = new RawHttp(port)) {
            client.send("GET /api/inventory/imports/1/events HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + BEARER
                    + "\r\n\r\n");
            assertThat(client.line()).contains("200");
        }
        cutOff.await();
    }

    private static void sendUntilDisconnected(HttpExchange call, CountDownLatch cutOff) throws IOException {
        call.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        call.sendResponseHeaders(200, 0);
        try {
            while (true) {
                call.getResponseBody().write(": nothing new\n\n".getBytes(StandardCharsets.UTF_8));
                call.getResponseBody().flush();
            }
        } catch (IOException gone) {
            cutOff.countDown();
        }
    }

    private static void sendTwoEvents(HttpExchange call, CountDownLatch received) throws IOException {
        call.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        call.sendResponseHeaders(200, 0);
        var out = call.getResponseBody();
        out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            received.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        call.close();
    }
}
