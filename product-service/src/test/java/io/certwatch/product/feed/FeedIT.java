package io.certwatch.product.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.CloudEventRecords;
import io.certwatch.http.EventStreamReader;
import io.certwatch.http.RawHttp;
import io.certwatch.product.feed.FeedController.FeedTopic;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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

    private static final String OBLIGATIONS = FeedTopic.OBLIGATIONS.followed().topic();
    private static final String ASSESSMENTS = FeedTopic.ASSESSMENTS.followed().topic();
    private static final String COMPANY = "feed-" + UUID.randomUUID();
    private static final String BEARER =
            TestIssuer.shared().token(COMPANY, "integrator").bearer();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @LocalServerPort
    private int port;

    @Autowired
    private MeterRegistry meters;

    private final List<EventStreamReader> streams = new ArrayList<>();
    private CloudEventRecords records;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri(COMPANY));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("spring.kafka.consumer.group-id", () -> COMPANY);
        properties.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
        properties.add("product.answers.key-file", LinkKeys::publicKeysFile);
    }

    @BeforeEach
    void records() {
        records = new CloudEventRecords(BackingServices.kafka());
    }

    @AfterEach
    void leave() {
        records.close();
        closeStreams();
    }

    @Test
    void sendsTheEventsOfTheCompanyAndContinuesAfterTheLastOne() throws Exception {
        var stream = open("?start=LATEST", null);
        assertThat(stream.header("Content-Type")).isEqualTo("text/event-stream;charset=UTF-8");
        stream.next("id: ");
        records.sendOf("harbor", OBLIGATIONS, "foreign", "{}");
        records.send(OBLIGATIONS, COMPANY + "/A", "first", "{\"a\":1}", COMPANY);
        records.sendOf("harbor", ASSESSMENTS, "foreign", "{}");
        records.send(OBLIGATIONS, COMPANY + "/A", "second", "{}", COMPANY);

        var first = stream.next();
        assertThat(first.data()).contains("\"id\":\"first\"", "\"data\":{\"a\":1}");
        assertThat(stream.next().data()).contains("\"id\":\"second\"");
        assertThat(open("", first.id()).next().data()).contains("\"id\":\"second\"");
    }

    @Test
    void beginsItsAnswerAtOnce() {
        var begun = RawHttp.ask(port, "GET /api/feed?start=LATEST HTTP/1.1\r\nHost: x\r\n\r\n".getBytes(UTF_8));
        assertThat(begun.status()).isEqualTo(200);
        assertThat(begun.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void sendsItsPositionWhileThereIsNoNews() {
        var stream = open("?topic=OBLIGATIONS&start=LATEST", null);
        assertThat(stream.next(": ")).isEqualTo("nothing new");
        assertThat(stream.next("id: ")).startsWith("OBLIGATIONS:").doesNotContain("ASSESSMENTS");
    }

    @Test
    @Timeout(30)
    void endsWithTheAccessTokenOfItsClient() {
        var token = TestIssuer.shared().token(COMPANY, "integrator").expiresIn(Duration.ofSeconds(2));
        var stream = open("?start=LATEST", null, token.bearer());
        assertThat(stream.status()).isEqualTo(200);
        assertThat(stream.rest()).contains(": nothing new");
    }

    @Test
    void rejectsStreamsBeyondTheLimitOfTheCompany() {
        for (int number = 0; number < 3; number++) {
            assertThat(open("", null).status()).isEqualTo(200);
        }
        var refused = open("", null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(refused.rest()).anyMatch(line -> line.contains("urn:problem:too-many-streams"));
    }

    @Test
    void saysThatAPositionIsNoLongerKept() {
        var now = open("?topic=OBLIGATIONS&start=LATEST", null).next("id: ");
        var never = now.replaceAll("\\d+$", "999999999");
        var refused = open("?topic=OBLIGATIONS", never);
        assertThat(refused.status()).isEqualTo(410);
        assertThat(refused.rest()).anyMatch(line -> line.contains("urn:problem:position-not-kept"));
    }

    @Test
    void rejectsWhatIsNoPositionAndNoTopic() {
        assertThat(open("", "yesterday").status()).isEqualTo(400);
        assertThat(open("?topic=IMPORTS", null).status()).isEqualTo(400);
        assertThat(open("?topic=%20", null).status()).as("blank").isEqualTo(400);
        assertThat(open("?topic=OBLIGATIONS&topic=", null).status()).as("empty").isEqualTo(400);
        assertThat(open("?start=NOON", null).status()).isEqualTo(400);
    }

    /** 60 MB wait for a client that takes nothing. The buffers of its connection hold some of it, the service none. */
    @Test
    void aSlowClientIsCutOffAndDelaysNobody() throws Exception {
        var events = 300;
        var data = "{\"text\":\"" + "x".repeat(200_000) + "\"}";
        var begin = open("?topic=OBLIGATIONS&start=LATEST", null).next("id: ");
        for (int number = 0; number < events; number++) {
            records.sendOf(COMPANY, OBLIGATIONS, "large-" + number, data);
        }
        closeStreams();
        var sentBefore = sent();
        try (var slow = new RawHttp(port)) {
            slow.send("GET /api/feed?topic=OBLIGATIONS HTTP/1.1\r\nHost: x\r\nAuthorization: " + BEARER
                    + "\r\nLast-Event-ID: " + begin + "\r\n\r\n");
            await().atMost(PATIENCE).until(() -> sent() > sentBefore);
            await().atMost(PATIENCE).until(() -> openStreams() == 0);
            assertThat(sent() - sentBefore).isPositive().isLessThan(events / 2);
        }
        var fast = open("?topic=OBLIGATIONS", begin);
        var read = IntStream.range(0, events).mapToObj(_ -> fast.next()).toList();
        assertThat(read).hasSize(events);
    }

    private EventStreamReader open(String query, @Nullable String last) {
        return open(query, last, BEARER);
    }

    private EventStreamReader open(String query, @Nullable String last, String authorization) {
        var address = URI.create("http://127.0.0.1:" + port + "/api/feed" + query);
        var stream = new EventStreamReader(address, authorization, last);
        streams.add(stream);
        return stream;
    }

    private void closeStreams() {
        streams.forEach(EventStreamReader::close);
        await().atMost(PATIENCE).until(() -> openStreams() == 0);
    }

    private double openStreams() {
        return meters.get("feed.streams").gauge().value();
    }

    private double sent() {
        return meters.find("feed.events").counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
