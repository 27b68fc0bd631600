package io.certwatch.gateway.limit;

import static io.certwatch.gateway.ProblemAssert.assertProblem;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.gateway.GatewayTest;
import io.certwatch.http.RawHttp;
import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/** Allows an address three requests a minute without credentials, and two refused credentials. */
@Import(ManualTime.Configuration.class)
@TestPropertySource(
        properties = {
            "certwatch.limits.address.requests=3",
            "certwatch.limits.refusals.requests=2",
        })
class AddressLimitTest extends GatewayTest {

    private static final Duration WINDOW = Duration.ofMinutes(1);

    @Autowired
    private ManualTime time;

    @Override
    protected HttpRequest.Builder request(String path) {
        return anonymous(path);
    }

    @BeforeEach
    void refill() {
        time.advance(WINDOW.multipliedBy(3));
    }

    @Test
    void tellsEveryCountedClientWhatItHasLeft() {
        var first = get("/");

        assertThat(first.headers().firstValue("RateLimit-Policy")).hasValue("\"address\";q=3;w=60");
        assertThat(first.headers().firstValue("RateLimit")).hasValue("\"address\";r=2;t=20");
        assertThat(get("/").headers().firstValue("RateLimit")).hasValue("\"address\";r=1;t=40");
    }

    @Test
    void refusesAnAddressBeyondItsQuotaUntilItIsRefilled() {
        for (int i = 0; i < 3; i++) assertThat(get("/").statusCode()).isEqualTo(200);

        var refused = get("/");
        var problem = assertProblem(refused, 429, "too-many-requests");
        assertThat(problem.path("violated-policies").path(0).asString()).isEqualTo("address");
        assertThat(refused.headers().firstValue("Retry-After")).hasValue("20");
        assertThat(refused.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(refused.headers().firstValue("RateLimit")).hasValue("\"address\";r=0;t=20");

        time.advance(Duration.ofSeconds(19));
        assertThat(get("/").statusCode()).isEqualTo(429);
        time.advance(Duration.ofSeconds(1));
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void countsEachAddressAlone() throws Exception {
        for (int i = 0; i < 4; i++) get("/");

        assertThat(get("/").statusCode()).isEqualTo(429);
        assertThat(getFrom("127.0.0.2").statusCode()).isEqualTo(200);
    }

    @Test
    void neverRefusesHealthProbes() {
        for (int i = 0; i < 5; i++) {
            var health = get("/actuator/health/liveness");
            assertThat(health.statusCode()).isEqualTo(200);
            assertThat(health.headers().firstValue("RateLimit")).isEmpty();
        }
    }

    @Test
    void countsHealthProbesWithCredentialsAndPathsThatOnlyBeginLikeThem() {
        assertThat(send(request("/actuator/health").header("Cookie", "certwatch=x"))
                        .headers()
                        .firstValue("RateLimit"))
                .isPresent();
        assertThat(send(request("/actuator/health").header("Authorization", "Basic eDp4"))
                        .headers()
                        .firstValue("RateLimit"))
                .isPresent();
        var disguised = RawHttp.ask(
                port,
                "GET /actuator/health/../x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                        .getBytes(US_ASCII));
        assertThat(disguised.header("RateLimit")).startsWith("\"address\"");
    }

    @Test
    void countsRedirectsToTheSignInInSpiteOfAMadeUpCookie() {
        for (int i = 0; i < 3; i++)
            assertThat(openWithMadeUpCookie("/x").statusCode()).isEqualTo(302);

        assertThat(openWithMadeUpCookie("/x").statusCode()).isEqualTo(429);
        assertThat(openWithMadeUpCookie("/oauth2/authorization/certwatch").statusCode())
                .isEqualTo(429);
    }

    @Test
    void countsRefusedChangesInSpiteOfAMadeUpCookie() {
        for (int i = 0; i < 3; i++)
            assertThat(changeWithMadeUpCookie().statusCode()).isEqualTo(403);

        assertProblem(changeWithMadeUpCookie(), 429, "too-many-requests");
    }

    private HttpResponse<String> openWithMadeUpCookie(String page) {
        return send(request(page).header("Cookie", "certwatch=eA==").header("Accept", "text/html"));
    }

    private HttpResponse<String> changeWithMadeUpCookie() {
        return send(request("/logout")
                .header("Cookie", "certwatch=eA==")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(BodyPublishers.noBody()));
    }

    @Test
    void slowsDownAClientThatGuessesCredentials() {
        for (int i = 0; i < 2; i++) {
            var refused = guess();
            assertThat(refused.statusCode()).isEqualTo(401);
            assertThat(refused.headers().firstValue("RateLimit"))
                    .hasValue("\"refusals\";r=%d;t=%d".formatted(1 - i, 30 * (i + 1)));
        }

        var slowedDown = guess();
        assertProblem(slowedDown, 429, "too-many-requests");
        assertThat(slowedDown.headers().firstValue("Retry-After")).hasValue("30");
        assertThat(get("/").statusCode()).as("without credentials").isEqualTo(200);

        time.advance(Duration.ofSeconds(30));
        assertThat(guess().statusCode()).isEqualTo(401);
        assertThat(guess().statusCode()).isEqualTo(429);
    }

    private HttpResponse<String> guess() {
        return send(request("/api/products").header("Authorization", "Bearer guessed"));
    }

    private HttpResponse<String> getFrom(String address) throws IOException, InterruptedException {
        try (var client = HttpClient.newBuilder()
                .localAddress(InetAddress.getByName(address))
                .build()) {
            return client.send(request("/").build(), BodyHandlers.ofString());
        }
    }
}
