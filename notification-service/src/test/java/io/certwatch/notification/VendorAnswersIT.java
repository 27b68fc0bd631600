package io.certwatch.notification;

import static io.certwatch.notification.Obligations.obligation;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.Mail;
import io.certwatch.token.LinkKeys;
import io.certwatch.token.TestIssuer;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The service tells the contact who answered what was decided, and asks a named colleague to confirm the address first. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "notification.contact.vouch=true",
            "notification.decision.collect=0s",
            "notification.decision.sweep=200ms"
        })
class VendorAnswersIT {
    private final String vendor = "vendor-" + UUID.randomUUID();
    private final String inbox = vendor + "@example.org";
    private final Topics topics = new Topics();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void backing(DynamicPropertyRegistry properties) {
        properties.add("spring.mongodb.uri", () -> BackingServices.mongoUri("vendor-answers-it"));
        properties.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        properties.add("spring.kafka.consumer.group-id", () -> "vendor-answers-it");
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
    void whoAnsweredIsToldOnceWhatWasDecidedAndWhy() {
        var contact = addContact();
        var obligation = UUID.randomUUID().toString();
        var decided = """
            "answer":{"kind":"NOT_OURS","at":"%1$s","contact":"%2$s","person":null,"reason":"others","certificate":null,"state":"REJECTED",\
            "decision":{"by":"li","recordedBy":{"subject":"s","name":"li"},"reason":"your order of May names it","note":"secret","at":"%1$s"}},\
            """.formatted(Instant.now(), contact);

        answered(obligation, 2, decided);
        answered(obligation, 3, decided);

        var mail = mails(inbox, 1).getFirst();
        assertThat(mail.subject()).contains("has decided about your answer");
        assertThat(mail.text())
                .contains(
                        "you do not supply the product", "Decision: not accepted", "Reason: your order of May names it")
                .contains("/acknowledge/")
                .doesNotContain("secret");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(correspondence(obligation))
                        .contains("\"about\":\"ANSWER_REJECTED\"", "\"kind\":\"ACCEPTED\"", inbox)
                        .doesNotContain("secret"));
    }

    private String correspondence(String obligation) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri("/api/alerts/correspondence?sku=SKU-" + obligation)
                .retrieve()
                .body(String.class);
    }

    @Test
    void aColleagueGetsTheRequestToConfirmAndNothingElse() {
        addContact();
        var colleague = "colleague-" + inbox;
        var passedOn = """
            "answer":{"kind":"PASSED_ON","at":"%s","contact":"c","person":null,"reason":null,"certificate":null,"state":"RECORDED",\
            "colleague":{"name":"Li Na","email":"%s","language":"en"}},\
            """.formatted(Instant.now(), colleague);

        answered(UUID.randomUUID().toString(), 2, passedOn);

        var mail = mails(colleague, 1).getFirst();
        assertThat(mail.text()).contains("/confirm/").doesNotContain("Firewall", "SKU-", "/acknowledge/");
    }

    private void answered(String obligation, int revision, String answer) {
        var event = obligation(obligation, revision, "answered", "run-" + obligation, vendor, "Firewall");
        topics.obligation("answered", "demo/SKU-" + obligation, event.replace("\"cause\":", answer + "\"cause\":"));
    }

    private String addContact() {
        var added = RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body("{\"vendor\":\"%s\",\"name\":\"Jane Roe\",\"email\":\"%s\",\"language\":\"en\"}"
                        .formatted(vendor, inbox))
                .retrieve()
                .body(String.class);
        return JsonMapper.shared().readTree(added).path("id").asString();
    }

    private static List<Mail> mails(String inbox, int number) {
        await("mail to " + inbox)
                .atMost(Duration.ofSeconds(60))
                .until(() -> BackingServices.mail().messagesTo(inbox).size() >= number);
        return BackingServices.mail().messagesTo(inbox);
    }
}
