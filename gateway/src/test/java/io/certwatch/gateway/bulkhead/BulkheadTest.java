package io.certwatch.gateway.bulkhead;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.StandInService;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Allows three event streams and three bodies at a time. */
class BulkheadTest extends GatewayTest {

    private static final String OF_OTHERS =
            TestIssuer.shared().token("acme", "member", "steward").bearer();

    @Test
    void openStreamsDoNotBlockOtherCalls() {
        assertOpenStreamsDoNotBlock(PRODUCT, "/api/inventory/imports/1/events", "/api/products", "product-events");
    }

    @Test
    void openFeedsDoNotBlockOtherCalls() {
        assertOpenStreamsDoNotBlock(PRODUCT, "/api/feed", "/api/products", "product-events");
    }

    @Test
    void openStreamsOfTheRegisterDoNotBlockOtherCalls() {
        assertOpenStreamsDoNotBlock(
                CATALOGUE, "/api/certificates/imports/1/events", "/api/certificates", "catalogue-events");
    }

    @Test
    void openStreamsOfEditionsDoNotBlockOtherCalls() {
        assertOpenStreamsDoNotBlock(CATALOGUE, "/api/editions/events", "/api/editions", "catalogue-events");
    }

    @Test
    void openStreamsOfAlertsDoNotBlockOtherCalls() {
        assertOpenStreamsDoNotBlock(NOTIFICATION, "/api/alerts/events", "/api/alerts", "notification-events");
    }

    private void assertOpenStreamsDoNotBlock(StandInService service, String events, String other, String breaker) {
        var end = new CountDownLatch(1);
        service.behave(call -> stream(call, events, end));
        var streams =
                open(3, "GET " + events + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + OF_OTHERS + "\r\n\r\n");
        streams.forEach(stream -> assertThat(stream.line()).contains("200"));

        HttpResponse<String> refused = get(events);
        assertProblem(refused, 503, "busy");
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(get(other).statusCode()).isEqualTo(200);
        assertThat(breakers.circuitBreaker(breaker).getState()).isEqualTo(State.CLOSED);

        end.countDown();
        await().until(() -> get(events).statusCode() == 200);
        streams.forEach(RawHttp::close);
    }

    @Test
    void slowBodiesDoNotBlockReaders() {
        var end = new CountDownLatch(1);
        var before = PRODUCT.numberOfCalls();
        PRODUCT.behave(call -> hangOnBodies(call, end));
        var senders = open(
                3,
                "POST /api/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + OF_OTHERS
                        + "\r\nContent-Length: 2\r\n\r\n{}");

        await().until(() -> PRODUCT.numberOfCalls() == before + 3);
        assertProblem(send(request("/api/products").POST(BodyPublishers.ofString("{}"))), 503, "busy");
        assertThat(get("/api/products").statusCode()).isEqualTo(200);

        end.countDown();
        senders.forEach(RawHttp::close);
    }

    private List<RawHttp> open(int count, String request) {
        return IntStream.range(0, count)
                .mapToObj(_ -> new RawHttp(port).send(request))
                .toList();
    }

    private static void stream(HttpExchange call, String events, CountDownLatch end) throws IOException {
        if (!call.getRequestURI().getPath().equals(events)) {
            StandInService.send(call, 200, new byte[0]);
            return;
        }
        call.getResponseHeaders().add("Content-Type", "text/event-stream");
        call.sendResponseHeaders(200, 0);
        call.getResponseBody().write("retry: 2000\n\n".getBytes(StandardCharsets.UTF_8));
        call.getResponseBody().flush();
        hold(end);
        call.close();
    }

    private static void hangOnBodies(HttpExchange call, CountDownLatch end) throws IOException {
        if (call.getRequestMethod().equals("POST")) {
            hold(end);
        }
        StandInService.send(call, 200, new byte[0]);
    }

    private static void hold(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
