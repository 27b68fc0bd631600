package io.certwatch.idempotency;

import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.idempotency.OrdersApplication.OrdersController;
import io.certwatch.token.DefaultCallerFilter;
import io.certwatch.token.TestIssuer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Binary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.json.JsonMapper;

/** Requests that are sent again, over HTTP with real tokens and a real database. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class IdempotencyIT {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String KEY = "8e03978e-40d5-43e8-bc93-6894a57f9324";
    private static final String DEMO = member("demo", "anna");

    @LocalServerPort
    private int port;

    @Autowired
    private OrdersController orders;

    @Autowired
    private KeptAnswers answers;

    @Autowired
    private MongoDatabase database;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry settings) {
        settings.add("spring.mongodb.uri", () -> BackingServices.mongoUri("orders"));
        settings.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
    }

    @BeforeEach
    void forgetAll() {
        orders.meanwhile = () -> {};
        keys().deleteMany(new Document());
    }

    @Test
    void aRepeatedRequestGetsTheSameAnswer() {
        var first = add(DEMO, KEY, "a");
        var again = add(DEMO, "\"" + KEY + "\"", "a");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        for (var header : List.of("Location", "ETag", "Content-Type"))
            assertThat(again.headers().firstValue(header))
                    .isEqualTo(first.headers().firstValue(header));
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
    }

    @Test
    void anotherBodyUnderTheSameKeyIsRefused() {
        add(DEMO, KEY, "a");

        assertProblem(add(DEMO, KEY, "b"), 422, "idempotency-key-reused");
    }

    @Test
    void aRepetitionWhileTheFirstIsCarriedOutIsRefused() {
        var meanwhile = new ArrayList<HttpResponse<String>>();
        orders.meanwhile = () -> meanwhile.add(add(DEMO, KEY, "a"));

        assertThat(add(DEMO, KEY, "a").statusCode()).isEqualTo(201);
        assertProblem(meanwhile.getFirst(), 409, "request-in-progress");
        assertThat(meanwhile.getFirst().headers().firstValue("Retry-After")).contains("1");
    }

    @Test
    void anErrorIsNotKept() {
        assertProblem(add(DEMO, KEY, "refused"), 409, "order-refused");

        assertThat(add(DEMO, KEY, "broken").statusCode()).isEqualTo(500);
        assertThat(add(DEMO, KEY, "a").statusCode()).isEqualTo(201);
    }

    @Test
    void aFileIsMadeOnce() {
        var first = post("/api/files", "text/csv", DEMO, KEY, "a;b");

        assertThat(post("/api/files", "text/csv", DEMO, KEY, "a;b").body()).isEqualTo(first.body());
        assertProblem(post("/api/files", "text/csv", DEMO, KEY, "a;c"), 422, "idempotency-key-reused");
    }

    @Test
    void anotherQueryIsAnotherRequest() {
        post("/api/files?name=a", "text/csv", DEMO, KEY, "a;b");

        assertProblem(post("/api/files?name=b", "text/csv", DEMO, KEY, "a;b"), 422, "idempotency-key-reused");
    }

    @Test
    void anAnswerOverAMegabyteIsNotKept() {
        var text = "x".repeat(1_100_000);
        assertThat(add(DEMO, KEY, text).statusCode()).isEqualTo(201);

        assertProblem(add(DEMO, KEY, text), 409, "answer-not-kept");
        assertProblem(add(DEMO, KEY, "a"), 422, "idempotency-key-reused");
    }

    @Test
    void aRequestThatWasTakenOverChangesNothing() {
        orders.meanwhile = () -> {
            orders.meanwhile = () -> {};
            age(Duration.ofMinutes(11));
            add(DEMO, KEY, "a");
        };
        var late = add(DEMO, KEY, "a");

        assertThat(add(DEMO, KEY, "a").body()).isNotEqualTo(late.body());
    }

    @Test
    void aRequestThatTakesHoursKeepsItsKey() {
        var meanwhile = new ArrayList<HttpResponse<String>>();
        orders.meanwhile = () -> {
            age(Duration.ofHours(2));
            answers.renew();
            meanwhile.add(add(DEMO, KEY, "a"));
        };
        var late = add(DEMO, KEY, "a");

        assertProblem(meanwhile.getFirst(), 409, "request-in-progress");
        assertThat(add(DEMO, KEY, "a").body()).isEqualTo(late.body());
    }

    @Test
    void aRequestThatIsAnsweredMeanwhileIsNotTakenOver() {
        var found = new ArrayList<Document>();
        orders.meanwhile = () -> {
            age(Duration.ofMinutes(11));
            found.add(keys().find().first());
        };
        var first = add(DEMO, KEY, "a");

        var stale = found.getFirst();
        var late = answers.takeOver(new Claim.First(stale.getString("_id"), "late"), Instant.now(), stale);

        assertThat(late).isEqualTo(new Claim.InProgress());
        assertThat(add(DEMO, KEY, "a").body()).isEqualTo(first.body());
    }

    @Test
    void eachCallerAndEachKeyHasAnAnswerOfItsOwn() {
        var bodies = List.of(
                add(DEMO, KEY, "a").body(),
                add(member("demo", "ben"), KEY, "a").body(),
                add(member("harbor", "anna"), KEY, "a").body(),
                add(DEMO, "another-key-of-anna", "a").body());

        assertThat(bodies).doesNotHaveDuplicates();
    }

    @Test
    void withoutAKeyEachRequestMakesAnother() {
        assertThat(add(DEMO, null, "a").body())
                .isNotEqualTo(add(DEMO, null, "a").body());
    }

    @Test
    void aKeyOfAnotherFormIsNamed() {
        for (var length : new int[] {15, 256}) {
            var refused = add(DEMO, "x".repeat(length), "a");
            assertProblem(refused, 400, "invalid-request");
            assertThat(refused.body()).contains("Idempotency-Key must be 16 to 255 visible ASCII characters");
        }
        assertThat(add(DEMO, "x".repeat(16), "a").statusCode()).isEqualTo(201);
    }

    @Test
    void whatMakesNothingTakesNoKey() {
        assertThat(post("/api/counts", DEMO, KEY, "").body())
                .isNotEqualTo(post("/api/counts", DEMO, KEY, "").body());
    }

    @Test
    void callersWithoutTokenOrRoleGetNoAnswer() {
        add(DEMO, KEY, "a");

        assertThat(add(DefaultCallerFilter.NONE, KEY, "a").statusCode()).isEqualTo(401);
        var viewer = TestIssuer.shared().token("demo", "viewer").subject("anna").bearer();
        assertThat(add(viewer, KEY, "a").statusCode()).isEqualTo(403);
    }

    @Test
    void theDatabaseHoldsNeitherKeyNorSecret() {
        add(DEMO, KEY, "a");

        var kept = keys().find().first();
        assertThat(kept.toJson()).doesNotContain(KEY, "secret-");
        assertThat(new String(kept.get("body", Binary.class).getData())).doesNotContain("secret-");
    }

    @Test
    void anAnswerIsKeptForADay() {
        var first = add(DEMO, KEY, "a");
        age(Duration.ofHours(23));
        answers.removeOld();
        assertThat(add(DEMO, KEY, "a").body()).isEqualTo(first.body());

        age(Duration.ofHours(25));
        answers.removeOld();
        assertThat(keys().countDocuments()).isZero();
        assertThat(add(DEMO, KEY, "a").body()).isNotEqualTo(first.body());
    }

    @Test
    void aRequestThatACrashEndedCanBeSentAgain() {
        add(DEMO, KEY, "a");
        keys().updateMany(new Document(), new Document("$unset", new Document("status", "")));
        assertProblem(add(DEMO, KEY, "a"), 409, "request-in-progress");

        age(Duration.ofMinutes(11));
        assertThat(add(DEMO, KEY, "a").statusCode()).isEqualTo(201);
    }

    @Test
    void theDocumentNamesTheKeyWhereItCounts() {
        var paths = JsonMapper.shared()
                .readTree(send(HttpRequest.newBuilder(at("/v3/api-docs"))).body())
                .path("paths");
        assertThat(paths.at("/~1api~1orders/post/parameters").findValuesAsString("name"))
                .contains("Idempotency-Key");
        assertThat(paths.at("/~1api~1orders/post/responses").propertyNames()).contains("409", "422");
        assertThat(paths.at("/~1api~1files/post/parameters").findValuesAsString("name"))
                .contains("Idempotency-Key");
        assertThat(paths.at("/~1api~1counts/post").has("parameters")).isFalse();
    }

    private void age(Duration age) {
        keys().updateMany(new Document(), set("at", Date.from(Instant.now().minus(age))));
    }

    private MongoCollection<Document> keys() {
        return database.getCollection(KeptAnswers.COLLECTION);
    }

    private static String member(String company, String subject) {
        return TestIssuer.shared().token(company, "member").subject(subject).bearer();
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("urn:problem:" + type);
    }

    private HttpResponse<String> add(String bearer, String key, String text) {
        return post("/api/orders", bearer, key, "{\"text\": \"" + text + "\"}");
    }

    private HttpResponse<String> post(String path, String bearer, String key, String body) {
        return post(path, "application/json", bearer, key, body);
    }

    private HttpResponse<String> post(String path, String type, String bearer, String key, String body) {
        var request =
                HttpRequest.newBuilder(at(path)).header("Content-Type", type).POST(BodyPublishers.ofString(body));
        request.header("Authorization", bearer);
        if (key != null) request.header("Idempotency-Key", key);
        return send(request);
    }

    private URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (IOException | InterruptedException broken) {
            throw new AssertionError(broken);
        }
    }
}
