package io.certwatch.gateway.bulkhead;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.certwatch.gateway.GatewayTest;
import io.certwatch.gateway.StandInService;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** One company may take two of four places, also for links without a caller. */
@TestPropertySource(
        properties = {
            "certwatch.bulkheads.share=50",
            "resilience4j.bulkhead.instances.product-bodies.max-concurrent-calls=4",
            "resilience4j.bulkhead.instances.product-links.max-concurrent-calls=4"
        })
class SharesTest extends GatewayTest {

    @Autowired
    private MeterRegistry meters;

    @Test
    void aCompanyTakesItsShareOnly() {
        var end = new CountDownLatch(1);
        var before = PRODUCT.numberOfCalls();
        PRODUCT.behave(call -> hangUnlessFromHarbor(call, end));
        var calls = Stream.generate(() -> new RawHttp(port)
                        .send("POST /api/products HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer("acme")
                                + "\r\nContent-Length: 2\r\n\r\n{}"))
                .limit(2)
                .toList();

        await().until(() -> PRODUCT.numberOfCalls() == before + 2);
        var refused = write("acme");
        assertProblem(refused, 429, "too-many-calls");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("2");
        assertThat(write("harbor").statusCode()).isEqualTo(200);
        assertThat(meters.get("gateway.bulkheads.refused")
                        .tags("bulkhead", "product-bodies", "company", "acme", "reason", "share_taken")
                        .counter()
                        .count())
                .isPositive();

        end.countDown();
        await().untilAsserted(() -> assertThat(write("acme").statusCode()).isEqualTo(200));
        calls.forEach(RawHttp::close);
    }

    @Test
    void anUnknownClientTakesItsShareOnly() {
        var end = new CountDownLatch(1);
        var before = PRODUCT.numberOfCalls();
        PRODUCT.hang(end);
        var calls = Stream.generate(
                        () -> new RawHttp(port).send("GET /acknowledge/x HTTP/1.1\r\nHost: localhost\r\n\r\n"))
                .limit(2)
                .toList();

        await().until(() -> PRODUCT.numberOfCalls() == before + 2);
        assertProblem(send(anonymous("/acknowledge/x")), 429, "too-many-calls");

        end.countDown();
        calls.forEach(RawHttp::close);
    }

    private static void hangUnlessFromHarbor(HttpExchange call, CountDownLatch end) throws IOException {
        if (!bearer("harbor").equals(call.getRequestHeaders().getFirst("Authorization"))) {
            try {
                end.await();
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        StandInService.send(call, 200, new byte[0]);
    }

    private HttpResponse<String> write(String company) {
        return send(anonymous("/api/products")
                .header("Authorization", bearer(company))
                .POST(BodyPublishers.ofString("{}")));
    }

    private static String bearer(String company) {
        return TestIssuer.shared().token(company, "member").bearer();
    }
}
