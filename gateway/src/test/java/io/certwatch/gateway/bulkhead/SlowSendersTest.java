package io.certwatch.gateway.bulkhead;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestPropertySource;

/** Senders of a few bytes now and then, more of them than a bulkhead has places, while others write. */
@TestPropertySource(
        properties = {
            "certwatch.web.patience=1m",
            "certwatch.web.small-body-within=1m",
            "resilience4j.bulkhead.instances.catalogue-bodies.max-concurrent-calls=3",
            "resilience4j.bulkhead.instances.notification-bodies.max-concurrent-calls=3",
            "resilience4j.bulkhead.instances.product-impacts-bodies.max-concurrent-calls=3",
            "resilience4j.bulkhead.instances.product-uploads-bodies.max-concurrent-calls=3",
            "certwatch.limits.uploads-per-company=0"
        })
class SlowSendersTest extends GatewayTest {

    private static final int SENDERS = 8;
    private static final int WRITES = 20;

    @ParameterizedTest
    @CsvSource({
        "/acknowledge/x, /api/assessments",
        "/unsubscribe/x, /api/alerts/preview",
        "/confirm/x, /api/contacts",
    })
    void anonymousSendersDoNotBlockWriters(String link, String write) {
        assertWritersPass("POST " + link + " HTTP/1.1\r\nHost: localhost\r\n", write);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/assessments",
        "/api/editions",
        "/api/contacts",
        "/api/impacts",
        "/api/inventory/imports/preview",
    })
    void sendersOfOneCompanyDoNotBlockWritersOfAnother(String path) {
        assertWritersPass(
                "POST " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + bearer("acme") + "\r\n", path);
    }

    private void assertWritersPass(String head, String write) {
        var senders = Stream.generate(() -> new RawHttp(port).send(head + "Content-Length: 60000\r\n\r\na="))
                .limit(SENDERS)
                .toList();
        for (var i = 0; i < WRITES; i++) {
            senders.forEach(SlowSendersTest::sendOneByte);
            assertThat(write(write).statusCode()).isEqualTo(200);
        }
        senders.forEach(RawHttp::close);
    }

    /** The gateway may have closed the connection. */
    private static void sendOneByte(RawHttp sender) {
        try {
            sender.send("a");
        } catch (UncheckedIOException closed) {
            assertThat(closed).hasCauseInstanceOf(java.net.SocketException.class);
        }
    }

    private HttpResponse<String> write(String path) {
        return send(anonymous(path).header("Authorization", bearer("harbor")).POST(BodyPublishers.ofString("{}")));
    }

    private static String bearer(String company) {
        return TestIssuer.shared().token(company, "member", "steward").bearer();
    }
}
