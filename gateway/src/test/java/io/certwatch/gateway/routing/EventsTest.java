package io.certwatch.gateway.routing;

import com.sun.net.httpserver.HttpExchange;
import io.certwatch.gateway.GatewayTest;
import java.io.IOException;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What a service tells as it happens arrives as it happens. */
class EventsTest extends GatewayTest {

    @Test
    @Timeout(30)
    void anEventArrivesBeforeTheNextOneIsSaid() {
        var heard = new CountDownLatch(1);
        PRODUCT.behave(call -> tellTwo(call, heard));
        var answer = send(request("/api/inventory/imports/1/events").timeout(Duration.ofSeconds(20)), BodyHandlers.ofLines());
        var lines = answer.body().iterator();

        assertThat(lines.next()).isEqualTo("data: one");
        heard.countDown();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEqualTo("data: two");
        assertThat(answer.headers().firstValue("content-type").orElseThrow()).startsWith("text/event-stream");
    }

    private static void tellTwo(HttpExchange call, CountDownLatch heard) throws IOException {
        call.getResponseHeaders().add("Content-Type", "text/event-stream;charset=UTF-8");
        call.sendResponseHeaders(200, 0);
        var out = call.getResponseBody();
        out.write("data: one\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        try {
            heard.await();
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        out.write("data: two\n\n".getBytes(StandardCharsets.UTF_8));
        call.close();
    }
}
