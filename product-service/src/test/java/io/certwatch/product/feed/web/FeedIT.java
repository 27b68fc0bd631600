package io.certwatch.product.feed.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.http.RawHttp;
import io.certwatch.product.feed.FeedRecords;
import io.certwatch.product.feed.FeedTopic;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Iterator;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The feed over HTTP, on a broker that has the records of another company too. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "certwatch.feed.per-company=3",
            "certwatch.feed.silence=200ms",
            "server.tomcat.connection-timeout=2s" // also how long the server waits for a client that takes nothing
        })
class FeedIT {

    private record Event(String id, String data) {}

    private static final String COMPANY = "feed-" + UUID.randomUUID();
    private static final String BEARER =
            TestIssuer.shared().token(COMPANY, "integrator").bearer();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private final HttpClient http = HttpClient.newHttpClient();
    private FeedRecords records;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri(COMPANY));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("spring.kafka.consumer.group-id", () -> COMPANY);
        properties.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
    }

    @BeforeEach
    void records() {
        records = new FeedRecords(BackingServices.kafka());
    }

    @AfterEach
    void leave() {
        records.close();
        http.shutdownNow();
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
    }

    @Test
    void sendsTheEventsOfTheCompanyAndContinuesAfterTheLastOne() throws Exception {
        var lines = lines(open("?start=LATEST", null));
        next(lines, "id: ");
        records.send(FeedTopic.OBLIGATIONS, "harbor", "foreign", "{}");
        records.send(FeedTopic.OBLIGATIONS, COMPANY + "/A", "first", "{\"a\":1}", COMPANY);
        records.send(FeedTopic.ASSESSMENTS, "harbor", "foreign", "{}");
        records.send(FeedTopic.OBLIGATIONS, COMPANY + "/A", "second", "{}", COMPANY);

        var first = nextEvent(lines);
        assertThat(first.data()).contains("\"id\":\"first\"", "\"data\":{\"a\":1}");
        assertThat(nextEvent(lines).data()).contains("\"id\":\"second\"");
        assertThat(nextEvent(lines(open("", first.id()))).data()).contains("\"id\":\"second\"");
    }

    @Test
    void beginsItsAnswerAtOnce() {
        var begun = RawHttp.ask(port, "GET /api/feed?start=LATEST HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void sendsItsPositionWhileThereIsNoNews() throws Exception {
        var lines = lines(open("?topic=OBLIGATIONS&start=LATEST", null));
        assertThat(next(lines, ": ")).isEqualTo("nothing new");
        assertThat(next(lines, "id: ")).startsWith("OBLIGATIONS:").doesNotContain("ASSESSMENTS");
    }

    @Test
    void rejectsStreamsBeyondTheLimitOfTheCompany() throws Exception {
        for (int number = 0; number < 3; number++) {
            assertThat(open("", null).statusCode()).isEqualTo(200);
        }
        var refused = open("", null);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body()).anyMatch(line -> line.contains("urn:problem:too-many-streams"));
    }

    @Test
    void saysThatAPositionIsNoLongerKept() throws Exception {
        var now = next(lines(open("?topic=OBLIGATIONS&start=LATEST", null)), "id: ");
        var never = now.replaceAll("\\d+$", "999999999");
        var refused = open("?topic=OBLIGATIONS", never);
        assertThat(refused.statusCode()).isEqualTo(410);
        assertThat(refused.body()).anyMatch(line -> line.contains("urn:problem:position-not-kept"));
    }

    @Test
    void rejectsWhatIsNoPositionAndNoTopic() throws Exception {
        assertThat(open("", "yesterday").statusCode()).isEqualTo(400);
        assertThat(open("?topic=IMPORTS", null).statusCode()).isEqualTo(400);
        assertThat(open("?start=NOON", null).statusCode()).isEqualTo(400);
    }

    /** 60 MB wait for a client that takes nothing. The buffers of its connection hold some of it, the service none. */
    @Test
    void aSlowClientIsCutOffAndDelaysNobody() throws Exception {
        var events = 300;
        var data = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        var begin = next(lines(open("?topic=OBLIGATIONS&start=LATEST", null)), "id: ");
        for (int number = 0; number < events; number++) {
            records.send(FeedTopic.OBLIGATIONS, COMPANY, "large-" + number, data);
        }
        http.shutdownNow();
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
        var sentBefore = sent();
        try (var slow = new RawHttp(port)) {
            slow.send("GET /api/feed?topic=OBLIGATIONS HTTP/1.1\r\nHost: x\r\nAuthorization: " + BEARER
                    + "\r\nLast-Event-ID: " + begin + "\r\n\r\n");
            await().atMost(PATIENCE).until(() -> sent() > sentBefore);
            await().atMost(PATIENCE).until(() -> openStreams() == 0);
            assertThat(sent() - sentBefore).isPositive().isLessThan(events / 2);
        }
        try (var other = HttpClient.newHttpClient()) {
            var fast = lines(open(other, "?topic=OBLIGATIONS", begin));
            var read = IntStream.range(0, events)
                    .mapToObj(_ -> next(fast, "data: "))
                    .count();
            assertThat(read).isEqualTo(events);
            other.shutdownNow();
        }
    }

    private HttpResponse<Stream<String>> open(String query, String last) throws Exception {
        return open(http, query, last);
    }

    private HttpResponse<Stream<String>> open(HttpClient client, String query, String last) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/feed" + query))
                .header("Authorization", BEARER)
                .timeout(PATIENCE);
        if (last != null) request.header("Last-Event-ID", last);
        return client.send(request.build(), BodyHandlers.ofLines());
    }

    private static Iterator<String> lines(HttpResponse<Stream<String>> stream) {
        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type")).hasValue("text/event-stream;charset=UTF-8");
        return stream.body().iterator();
    }

    private static Event nextEvent(Iterator<String> lines) {
        var id = "";
        for (var line = lines.next(); ; line = lines.next()) {
            if (line.startsWith("id: ")) id = line.substring(4);
            if (line.startsWith("data: ")) return new Event(id, line.substring(6));
        }
    }

    /** The rest of the next line that begins so. */
    private static String next(Iterator<String> lines, String start) {
        while (lines.hasNext()) {
            var line = lines.next();
            if (line.startsWith(start)) return line.substring(start.length());
        }
        throw new AssertionError("The stream ended before " + start);
    }

    private double openStreams() {
        return meters.get("product.feed.streams").gauge().value();
    }

    private double sent() {
        return meters.find("product.feed.events").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
