package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.backing.TopicRecords;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Starts the service with a broker, a database and a mail server, and offers the calls that tests share. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "notification.alert.window=1s",
            "notification.alert.quiet=500ms",
            "notification.contact.vouch=true",
            "notification.checklist.collect=1s",
            "notification.inbox.collect=1s",
            "notification.inbox.sweep=500ms",
            "notification.delivery.first-wait=200ms",
            "notification.delivery.attempts=6",
            "notification.webhooks.http.allow-http=true",
            "notification.webhooks.http.allowed-networks=127.0.0.1",
            "notification.webhooks.remembered=100ms",
            "notification.webhooks.gather=500ms",
            "notification.stewards.recipients[0].email=liu@stewards.example",
            "notification.stewards.recipients[1].email=jane@stewards.example",
            "notification.stewards.recipients[1].name=Jane Roe",
            "notification.stewards.recipients[1].language=en"
        })
abstract class RunningService {
    static final JsonMapper JSON = new JsonMapper();

    static Topics topics;

    @LocalServerPort
    private int port;

    /** Each test has its own vendor and run. */
    final String vendor = "vendor-" + UUID.randomUUID();

    final String run = "edition-" + UUID.randomUUID();
    final String inbox = vendor + "@example.org";

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("notification-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("certwatch.security.issuers[0].uri", TestIssuer.shared()::uri);
        properties.add("notification.links.key-file", LinkKeys::signingKeyFile);
        properties.add(
                "notification.mail.servers[0].host",
                () -> BackingServices.mail().host());
        properties.add(
                "notification.mail.servers[0].port",
                () -> BackingServices.mail().smtpPort());
        properties.add("notification.mail.servers[0].security", () -> "none");
    }

    @BeforeAll
    static void connect() {
        topics = new Topics();
    }

    @AfterAll
    static void disconnect() {
        topics.close();
    }

    void contact(String language) {
        add(inbox, language);
    }

    void add(String email, String language) {
        var body = """
            {"vendor":"%s","name":"Jane Roe","email":"%s","language":"%s"}\
            """.formatted(vendor, email, language);
        var answer = client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .toEntity(String.class);
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.CREATED);
    }

    /** Opens an obligation whose run is complete with it. */
    void openObligation(String id) {
        topics.obligation("opened", "demo/" + id, obligation(id, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
    }

    static String path(JsonNode alert) {
        return "/api/alerts/" + alert.path("id").asString();
    }

    Mail theOnlyMail() {
        await().atMost(Duration.ofSeconds(20)).until(() -> !mails().isEmpty());
        alert("SENT");
        assertThat(mails()).hasSize(1);
        return mails().getFirst();
    }

    List<Mail> mails() {
        return BackingServices.mail().messagesTo(inbox);
    }

    /** Waits for the alert. Its last status is written before the outcome of its deliveries, so it waits for that too. */
    JsonNode alert(String status) {
        boolean ended = status.equals("SENT") || status.equals("GIVEN_UP") || status.equals("BOUNCED");
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> alerts(status).path(0), found -> !found.isMissingNode() && !(ended && isUnderWay(found)));
    }

    private static boolean isUnderWay(JsonNode alert) {
        return alert.path("deliveries")
                .valueStream()
                .anyMatch(delivery -> delivery.path("status").asString().equals("PENDING"));
    }

    JsonNode alerts(String status) {
        return JSON.readTree(get("/api/alerts?vendor=" + vendor + "&status=" + status)
                        .getBody())
                .path("items");
    }

    JsonNode lines(String status) {
        return JSON.readTree(get("/api/alerts/" + alert(status).path("id").asString())
                        .getBody())
                .path("lines");
    }

    JsonNode attempts(String status) {
        return alert(status).path("deliveries").path(0).path("attempts");
    }

    JsonNode published(String obligation) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicRecords.all(Topics.DELIVERIES).stream()
                                .map(record -> JSON.readTree(record.value()))
                                .filter(event ->
                                        event.path("obligations").toString().contains(obligation))
                                .findFirst()
                                .orElse(null),
                        found -> found != null);
    }

    /** Hands in what a mail server reported, as an operator's program does; returns the outcome. */
    String report(byte[] message) {
        var answer = bounce(
                message,
                "message/rfc822",
                TestIssuer.shared().token().subject("operator").roles("operator"));
        assertThat(answer.getStatusCode()).isEqualTo(HttpStatus.OK);
        return JSON.readTree(answer.getBody()).at("/outcomes/0").asString();
    }

    ResponseEntity<String> bounce(byte[] message, String mediaType, TestToken caller) {
        return client().post()
                .uri("/api/bounces")
                .contentType(MediaType.parseMediaType(mediaType))
                .header(HttpHeaders.AUTHORIZATION, caller.bearer())
                .body(message)
                .retrieve()
                .toEntity(String.class);
    }

    JsonNode onlyContact() {
        return JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody()).at("/items/0");
    }

    /** The Message-ID of the only mail, without brackets. */
    String messageId() {
        return theOnlyMail().messageId().replaceAll("[<>]", "");
    }

    ResponseEntity<String> get(String path) {
        return client().get().uri(path).retrieve().toEntity(String.class);
    }

    /** Shows the first answer, where the client would obey {@code Retry-After} and send the request again. */
    RestClient client() {
        var once = HttpClients.custom().disableAutomaticRetries().build();
        return RestClient.builder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(once))
                .baseUrl("http://127.0.0.1:" + port)
                .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                .build();
    }
}
