package io.certwatch.gateway.limit;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.RawHttp;
import io.certwatch.token.TestIssuer;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestPropertySource;

/** Allows a company two uploads at a time. */
@TestPropertySource(
        properties = {
            "certwatch.limits.uploads-per-company=2",
            "certwatch.web.patience=1m",
            "certwatch.web.small-body-within=1m",
            "certwatch.web.head-within=1m"
        })
class UploadsTest extends GatewayTest {

    /** As {@code server.tomcat.connection-timeout} of {@link GatewayTest}. */
    private static final Duration SILENCE_OF_HEADERS = Duration.ofMillis(700);

    private static final Duration LONG = Duration.ofMinutes(1);

    private static final String UPLOAD = "POST /api/inventory/imports HTTP/1.1\r\nHost: localhost\r\n"
            + "Content-Length: 1000\r\nAuthorization: %s\r\n\r\n";

    @Test
    void refusesFurtherUploadsOfACompanyBeforeTheirBodyIsRead() {
        var begun = Stream.generate(() -> begin("acme")).limit(2).toList();

        await().atMost(LONG).untilAsserted(() -> {
            var refused = upload("acme");
            assertProblem(refused, 429, "too-many-uploads");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("10");
        });
        var third = begin("acme");
        assertThat(third.line()).as("no byte of the body was sent").contains("429");
        assertThat(upload("harbor").statusCode()).isEqualTo(200);

        Stream.of(begun, List.of(third)).flatMap(List::stream).forEach(RawHttp::close);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(upload("acme").statusCode()).isEqualTo(200));
    }

    @Test
    void waitsForAPausingUploadLongerThanForHeaders() {
        await().atMost(LONG).until(() -> upload("demo").statusCode(), status -> status == 200);
        try (var one = begin("demo");
                var other = begin("demo")) {
            await().atMost(LONG)
                    .during(SILENCE_OF_HEADERS.multipliedBy(2))
                    .until(() -> upload("demo").statusCode(), status -> status == 429);
            for (var upload : List.of(one, other))
                assertThat(upload.send("a".repeat(1_000)).line()).contains("200");
        }
    }

    private RawHttp begin(String company) {
        return new RawHttp(port).send(UPLOAD.formatted(bearer(company)));
    }

    private HttpResponse<String> upload(String company) {
        return send(anonymous("/api/inventory/imports")
                .header("Authorization", bearer(company))
                .POST(BodyPublishers.ofString("sku")));
    }

    private static String bearer(String company) {
        return TestIssuer.shared().token(company, "member").bearer();
    }
}
