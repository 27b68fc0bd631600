package io.certwatch.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;

import com.mongodb.MongoTimeoutException;
import com.mongodb.client.MongoDatabase;
import io.certwatch.audit.ThingsApplication.ThingsController;
import io.certwatch.backing.BackingServices;
import io.certwatch.token.DefaultCallerFilter;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests of people of two companies, over HTTP with real tokens and a real database. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "certwatch.audit.trail=things",
            "certwatch.audit.keep=400d",
            "certwatch.audit.refusals.per-client=3"
        })
class RecordingIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String THINGS = "/api/audit/things";

    @LocalServerPort
    private int port;

    @MockitoSpyBean
    private AuditTrail trail;

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private ThingsController controller;

    @Autowired
    private Retention retention;

    @Autowired
    private MongoDatabase database;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry settings) {
        settings.add("spring.mongodb.uri", () -> BackingServices.mongoUri("things"));
        settings.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
    }

    @BeforeEach
    void empty() {
        database.getCollection("audit").deleteMany(new Document());
        controller.things.clear();
    }

    @Test
    void saysWhoDidWhatWhenFromWhereOnWhichObjectWithWhichOutcome() throws Exception {
        var begin = Instant.now().minusMillis(1);
        var token = member("demo").subject("u-1").claim("name", "Li Lei");

        var answer = HTTP.send(
                request("/api/things/7", token)
                        .header("X-Forwarded-For", "198.51.100.1, 203.0.113.9")
                        .PUT(BodyPublishers.ofString("{\"text\":\"secret content\"}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        var record = theOnly(member("demo"));
        assertThat(record.at("/actor/issuer").asString())
                .isEqualTo(TestIssuer.shared().uri());
        assertThat(record.at("/actor/subject").asString()).isEqualTo("u-1");
        assertThat(record.at("/actor/name").asString()).isEqualTo("Li Lei");
        assertThat(record.at("/actor/roles").toString()).isEqualTo("[\"member\"]");
        assertThat(record.path("company").asString()).isEqualTo("demo");
        assertThat(record.path("address").asString()).isEqualTo("203.0.113.9");
        assertThat(record.path("operation").asString()).isEqualTo("putThing");
        assertThat(record.path("objects").toString()).isEqualTo("[\"7\"]");
        assertThat(record.path("outcome").asString()).isEqualTo("DONE");
        assertThat(record.path("status").asInt()).isEqualTo(200);
        assertThat(record.path("traceId").asString())
                .isEqualTo(answer.headers().firstValue("X-Trace-Id").orElseThrow());
        assertThat(Instant.parse(record.path("at").asString())).isBetween(begin, Instant.now());
        assertThat(record.toString()).doesNotContain("secret").doesNotContain(token.signed());
    }

    @Test
    void recordsWhatWasRejectedAndWhatFailed() {
        put("7", "no json", 400);
        put("7", "{\"text\":\"unknown\"}", 404);
        put("7", "{\"text\":\"taken\"}", 409);
        put("7", "{\"text\":\"stale\"}", 412);
        put("7", "{\"text\":\"broken\"}", 500);

        var records = records(member("demo"), "");
        assertThat(texts(records, "outcome")).containsExactly("FAILED", "REJECTED", "REJECTED", "REJECTED", "REJECTED");
        assertThat(texts(records, "problem"))
                .containsExactly(
                        "urn:problem:unexpected",
                        "urn:problem:stale",
                        "urn:problem:thing-taken",
                        "urn:problem:unknown-thing",
                        "urn:problem:malformed-body");
    }

    @Test
    void refusesTheChangeIfItCannotBeRecorded() {
        doThrow(new MongoTimeoutException("away")).when(trail).add(any());

        var answer = send("PUT", "/api/things/7", "{\"text\":\"new\"}", member("demo"));

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("urn:problem:audit-unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(controller.things).isEmpty();
    }

    @Test
    void aChangeThatDidNotTellItsEndIsUnknown() {
        doThrow(new MongoTimeoutException("away")).when(trail).complete(any());

        put("7", "{\"text\":\"new\"}", 200);

        assertThat(controller.things).containsKey("7");
        var record = records(member("demo"), "?outcome=UNKNOWN").getFirst();
        assertThat(record.path("outcome").asString()).isEqualTo("UNKNOWN");
        assertThat(record.path("status").isNull()).isTrue();
        assertThat(record.path("objects").toString()).isEqualTo("[\"7\"]");
    }

    @Test
    void recordsAnUploadBeforeItsBodyArrivesAndDoesNotReadIt() throws IOException {
        try (var client = new Socket("127.0.0.1", port)) {
            var out = client.getOutputStream();
            out.write("""
                POST /api/things/7/file HTTP/1.1\r
                Host: 127.0.0.1\r
                Connection: close\r
                Authorization: %s\r
                Content-Length: 1000\r
                \r
                """.formatted(member("demo").bearer()).getBytes(UTF_8));
            out.write(new byte[100]);
            await().atMost(Duration.ofSeconds(10))
                    .until(() -> texts(records(member("demo"), ""), "outcome"), List.of("UNKNOWN")::equals);
            assertThat(controller.things).isEmpty();
            out.write(new byte[900]);
            assertThat(new String(client.getInputStream().readAllBytes(), UTF_8))
                    .startsWith("HTTP/1.1 200")
                    .contains("1000");
        }
        assertThat(theOnly(member("demo")).path("outcome").asString()).isEqualTo("DONE");
    }

    @Test
    void namesWhatWasCreatedAndCountsBatches() {
        send("POST", "/api/things", "{\"text\":\"new\"}", member("demo"));
        send("POST", "/api/things/batch", "[\"1\",\"2\"]", member("demo"));
        var many = IntStream.rangeClosed(1, 101).boxed().toList();
        send("POST", "/api/things/batch", many.toString(), member("demo"));

        var records = records(member("demo"), "");
        assertThat(records.stream().map(record -> record.path("objects").toString()))
                .containsExactly("[]", "[\"1\",\"2\"]", "[\"a thing\"]");
        assertThat(records.stream().map(record -> record.path("counts").toString()))
                .containsExactly("{\"stored\":101}", "{\"stored\":2}", "{}");
        assertThat(records(member("demo"), "?object=a%20thing")).hasSize(1);
    }

    @Test
    void recordsNeitherReadsNorComputationsNorSecrets() {
        send("POST", "/api/things/7/weight", "", member("demo"));
        records(member("demo"), "");
        assertThat(anonymously("POST", "/acknowledge/t0psecret")).isEqualTo(200);

        assertThat(records(member("demo"), "")).isEmpty();
        var record = theOnly(operator());
        assertThat(record.path("operation").asString()).isEqualTo("acknowledge");
        assertThat(record.path("actor").isNull()).isTrue();
        assertThat(record.toString()).doesNotContain("t0psecret");
    }

    @Test
    void showsNobodyTheRecordsOfAnotherCompany() {
        put("7", "{\"text\":\"new\"}", 200);
        var harbor = member("harbor");

        assertThat(records(harbor, "")).isEmpty();
        assertThat(records(harbor, "?object=7")).isEmpty();
        assertThat(csv(harbor, "")).hasSize(1);
        assertThat(records(operator(), "")).isEmpty();
        assertThat(send("GET", THINGS, "", token("demo", "viewer")).statusCode())
                .isEqualTo(403);
        assertThat(send("GET", THINGS + "?company=demo", "", harbor).statusCode())
                .isEqualTo(400);
    }

    @Test
    void recordsRefusalsWithinALimit() {
        var dropped = meters.counter("audit.refusals.dropped", "company", "demo");
        var before = dropped.count();
        var viewer = token("demo", "viewer").subject("viewer-" + System.nanoTime());
        for (int i = 0; i < 5; i++)
            assertThat(send("PUT", "/api/things/7", "{}", viewer).statusCode()).isEqualTo(403);

        var records = records(member("demo"), "?outcome=REFUSED");
        assertThat(records).hasSizeBetween(3, 4); // 4 if a minute began between them
        assertThat(dropped.count() - before).isEqualTo(5 - records.size());
        assertThat(records.getFirst().path("operation").asString()).isEqualTo("putThing");
        assertThat(records.getFirst().path("problem").asString()).isEqualTo("urn:problem:forbidden");
    }

    /** Anybody may call an operation that is open to all, as often as the gateway lets one address. */
    @Test
    void recordsRejectionsOfStrangersWithinALimit() {
        var dropped = meters.counter("audit.refusals.dropped", "company", "none");
        var before = dropped.count();
        for (int i = 0; i < 5; i++)
            assertThat(anonymously("POST", "/acknowledge/expired")).isEqualTo(404);

        var records = records(operator(), "?operation=acknowledge");
        assertThat(records).hasSizeBetween(3, 4); // 4 if a minute began between them
        assertThat(dropped.count() - before).isEqualTo(5 - records.size());
        for (int i = 0; i < 5; i++)
            assertThat(anonymously("POST", "/acknowledge/valid")).isEqualTo(200);
        assertThat(records(operator(), "?operation=acknowledge&outcome=DONE")).hasSize(5);
    }

    @Test
    void recordsBadTokensWithoutBelievingThem() {
        var expired = member("demo").subject("forged").expired();
        assertThat(send("PUT", "/api/things/7", "{}", expired).statusCode()).isEqualTo(401);
        assertThat(anonymously("PUT", "/api/things/7")).isEqualTo(401);

        assertThat(records(member("demo"), "")).isEmpty();
        var record = theOnly(operator());
        assertThat(record.path("status").asInt()).isEqualTo(401);
        assertThat(record.path("operation").asString()).isEqualTo("PUT /api/things/7");
        assertThat(record.path("actor").isNull()).isTrue();
        assertThat(record.toString()).doesNotContain("forged");
    }

    @Test
    void pagesStayInOrderWhileRecordsAreAdded() {
        for (int i = 1; i <= 5; i++) put("t" + i, "{\"text\":\"new\"}", 200);

        var first = page("?limit=2");
        put("t6", "{\"text\":\"new\"}", 200);
        var second = page("?limit=2&after=" + first.path("next").asString());
        var third = page("?limit=2&after=" + second.path("next").asString());

        assertThat(List.of(first, second, third))
                .extracting(page -> texts(items(page), "objects"))
                .containsExactly(List.of("t5", "t4"), List.of("t3", "t2"), List.of("t1"));
        assertThat(third.path("next").isNull()).isTrue();
        assertThat(send("GET", THINGS + "?after=zzz", "", member("demo")).statusCode())
                .isEqualTo(400);
    }

    @Test
    void filtersByTimeAsDaysInChinaOrPoints() {
        put("7", "{\"text\":\"new\"}", 200);
        var at = Instant.parse(theOnly(member("demo")).path("at").asString());
        var today = at.atOffset(ZoneOffset.ofHours(8)).toLocalDate();

        assertThat(records(member("demo"), "?from=" + today + "&to=" + today)).hasSize(1);
        assertThat(records(member("demo"), "?from=" + today.plusDays(1))).isEmpty();
        assertThat(records(member("demo"), "?to=" + today.minusDays(1))).isEmpty();
        assertThat(records(member("demo"), "?from=" + at + "&to=" + at.plusMillis(1)))
                .hasSize(1);
        assertThat(records(member("demo"), "?to=" + at)).isEmpty();
        assertThat(send("GET", THINGS + "?from=yesterday", "", member("demo")).body())
                .contains("from is neither a date");
    }

    @Test
    void exportsFormulaSafeCsvAndRecordsTheExport() {
        var token = member("demo").claim("name", "=HYPERLINK(\"http://evil.example\")");
        send("PUT", "/api/things/7", "{\"text\":\"new\"}", token);

        var lines = csv(member("demo"), "?operation=putThing");

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst())
                .startsWith("\uFEFFat,endedAt,actor.name,actor.subject")
                .endsWith("traceId,id");
        assertThat(lines.getLast()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",somebody,");
        assertThat(theFirst(member("demo")).path("operation").asString()).isEqualTo("exportThingsAudit");
    }

    @Test
    void offersNoWayToChangeARecord() {
        put("7", "{\"text\":\"new\"}", 200);
        var id = theOnly(member("demo")).path("id").asString();

        for (var method : List.of("PUT", "PATCH", "DELETE", "POST")) {
            assertThat(send(method, THINGS, "{}", member("demo")).statusCode()).isEqualTo(405);
            assertThat(send(method, THINGS + "/" + id, "{}", member("demo")).statusCode())
                    .isEqualTo(404);
        }
        assertThat(theOnly(member("demo")).path("outcome").asString()).isEqualTo("DONE");
    }

    @Test
    void removesRecordsAfterTheRetentionPeriodOnly() {
        var now = Instant.now();
        for (var age : List.of(Duration.ofDays(401), Duration.ofDays(399))) {
            var at = now.minus(age);
            trail.add(new AuditRecord(
                    new RecordIds().next(at), at, null, null, "203.0.113.9", "putThing", List.of(), null, null));
        }

        retention.removeOld();

        assertThat(records(operator(), "")).hasSize(1);
    }

    private void put(String id, String body, int expected) {
        assertThat(send("PUT", "/api/things/" + id, body, member("demo")).statusCode())
                .isEqualTo(expected);
    }

    private JsonNode theOnly(TestToken reader) {
        var records = records(reader, "");
        assertThat(records).hasSize(1);
        return records.getFirst();
    }

    private JsonNode theFirst(TestToken reader) {
        return records(reader, "").getFirst();
    }

    private List<JsonNode> records(TestToken reader, String query) {
        return items(json(send("GET", THINGS + query, "", reader)));
    }

    private JsonNode page(String query) {
        return json(send("GET", THINGS + query, "", member("demo")));
    }

    private List<String> csv(TestToken reader, String query) {
        return send("GET", THINGS + ".csv" + query, "", reader).body().lines().toList();
    }

    private HttpResponse<String> send(String method, String path, String body, TestToken token) {
        BodyPublisher publisher = body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
        try {
            return HTTP.send(request(path, token).method(method, publisher).build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private int anonymously(String method, String path) {
        try {
            var request = HttpRequest.newBuilder(at(path))
                    .header("Authorization", DefaultCallerFilter.NONE)
                    .method(method, BodyPublishers.noBody())
                    .build();
            return HTTP.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException | InterruptedException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private HttpRequest.Builder request(String path, TestToken token) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", token.bearer())
                .header("Content-Type", "application/json");
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static List<JsonNode> items(JsonNode page) {
        return page.path("items").valueStream().toList();
    }

    private static List<String> texts(List<JsonNode> records, String field) {
        return records.stream()
                .map(record -> record.path(field))
                .map(value -> (value.isArray() ? value.path(0) : value).asString())
                .toList();
    }

    private static JsonNode json(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    private static TestToken member(String company) {
        return token(company, "member");
    }

    private static TestToken operator() {
        return TestIssuer.shared().token().roles("operator");
    }

    private static TestToken token(String company, String role) {
        return TestIssuer.shared().token(company, role);
    }
}
