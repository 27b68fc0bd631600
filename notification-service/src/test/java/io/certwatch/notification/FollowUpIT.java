package io.certwatch.notification;

import static io.certwatch.notification.Obligations.completed;
import static io.certwatch.notification.Obligations.obligation;
import static io.certwatch.notification.Obligations.opened;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.backing.TopicRecords;
import io.certwatch.notification.timing.TestClock;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vendor who does not answer: reminders on the seventh and the fourteenth day, then the team, until an answer comes. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "notification.contact.vouch=true",
            "notification.followup.sweep=200ms",
            "notification.team.collect=0s",
            "notification.team.sweep=200ms"
        })
class FollowUpIT {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String ANSWER = """
        "answer":{"kind":"SEEN","at":"2026-12-16T02:00:00Z","contact":"c","person":null,"reason":null,"certificate":null,"state":"RECORDED"},\
        """;

    @TestConfiguration
    static class Time {

        /** Noon of the 24th in China. */
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock(Instant.parse("2026-11-24T04:00:00Z"));
        }
    }

    private final String obligation = UUID.randomUUID().toString();
    private final String run = "edition-" + obligation;
    private final String vendor = "vendor-" + obligation;
    private final String inbox = vendor + "@example.org";
    private final String teamInbox = "team-" + inbox;
    private final Topics topics = new Topics();

    @LocalServerPort
    private int port;

    @Autowired
    private TestClock clock;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("follow-up-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("spring.kafka.consumer.group-id", () -> "follow-up-it");
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

    @AfterEach
    void close() {
        topics.close();
    }

    @Test
    void isRemindedThenReportedAndLeavesTheListWithAnAnswer() {
        add("{\"vendor\":\"%s\",\"name\":\"Jane Roe\",\"email\":\"%s\",\"language\":\"en\"}".formatted(vendor, inbox));
        add("{\"name\":\"Li Na\",\"email\":\"%s\",\"language\":\"en\"}".formatted(teamInbox));
        topics.obligation("opened", key(), obligation(obligation, 1, "opened", run, vendor, "Firewall"));
        topics.reassessment("completed", run, completed(run, 2, opened(vendor, 1)));
        var first = mails(inbox, 1).getFirst();
        awaitSent(1);

        moveTo("2026-11-30T16:00:00Z");
        awaitAlerts(1, "PLANNED");
        assertThat(BackingServices.mail().messagesTo(inbox)).as("not at night").hasSize(1);
        assertThat(client().get()
                        .uri("/api/alerts/explanation?sku=SKU-" + obligation)
                        .retrieve()
                        .body(String.class))
                .contains("The message of 24 November 2026 had no answer")
                .contains("The message goes out on 2026-12-01 08:00 (China)");
        moveTo("2026-12-01T00:00:00Z");
        var reminder = mails(inbox, 2).getLast();
        assertThat(reminder.subject()).contains("has no answer from you since 24 November 2026");
        assertThat(reminder.text()).contains("SKU-" + obligation);
        assertThat(reminder.messageId()).isNotEqualTo(first.messageId());

        awaitSent(2);
        moveTo("2026-12-07T16:00:00Z");
        awaitAlerts(1, "PLANNED");
        moveTo("2026-12-08T00:00:00Z");
        mails(inbox, 3);

        awaitSent(3);
        moveTo("2026-12-14T16:00:00Z");
        assertThat(toTeamAbout(vendor).text())
                .contains("no answer from the vendor " + vendor + " since 24 November 2026 about 1 product")
                .contains("/app/alerts/team");
        assertThat(silent()).hasSize(1);
        assertThat(silent().get(0).path("vendor").asString()).isEqualTo(vendor);
        assertThat(silent().get(0).path("firstMessageAt").asString()).isEqualTo("2026-11-24T04:00:00Z");
        assertThat(get("/api/alerts/team-items?kind=SILENT")).hasSize(1);
        assertThat(client().get().uri("/api/alerts/team-items").retrieve().body(String.class))
                .contains("\"teamHasContact\":true");

        var answered = obligation(obligation, 2, "answered", run, vendor, "Firewall")
                .replace("\"cause\":", ANSWER + "\"cause\":");
        topics.obligation("answered", key(), answered);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            assertThat(silent()).isEmpty();
            assertThat(get("/api/alerts/team-items?kind=SILENT")).isEmpty();
        });
        assertThat(BackingServices.mail().messagesTo(inbox)).hasSize(3);
        assertThat(TopicRecords.all(Topics.DELIVERIES).stream()
                        .map(record -> JSON.readTree(record.value()))
                        .filter(event -> event.path("vendor").asString().equals(vendor))
                        .map(event -> event.at("/cause/kind").asString() + " "
                                + event.at("/cause/id").asString()))
                .contains("EDITION " + run, "CLOCK 2026-12-01", "CLOCK 2026-12-08");
    }

    private String key() {
        return "demo/" + obligation;
    }

    private void moveTo(String instant) {
        clock.forward(Duration.between(clock.instant(), Instant.parse(instant)));
    }

    private List<Mail> mails(String to, int count) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> BackingServices.mail().messagesTo(to), found -> found.size() == count);
    }

    /** Vendors of other tests, who have no contact in this database, may be reported first. */
    private Mail toTeamAbout(String reported) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> BackingServices.mail().messagesTo(teamInbox).stream()
                                .filter(mail -> mail.text().contains(reported))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private void awaitSent(int count) {
        awaitAlerts(count, "SENT");
    }

    private void awaitAlerts(int count, String status) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> get("/api/alerts?vendor=" + vendor + "&status=" + status)
                                .size()
                        == count);
    }

    private JsonNode silent() {
        return get("/api/alerts/silent-vendors");
    }

    private JsonNode get(String path) {
        return JSON.readTree(client().get().uri(path).retrieve().body(String.class))
                .path("items");
    }

    private void add(String contact) {
        client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body(contact)
                .retrieve()
                .toBodilessEntity();
    }

    private RestClient client() {
        return RestClient.create("http://127.0.0.1:" + port);
    }
}
