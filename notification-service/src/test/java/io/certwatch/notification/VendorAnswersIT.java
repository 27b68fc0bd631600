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
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.client.RestClient;
import tools.jackson.databind.json.JsonMapper;

/** The service tells the contact who answered what was decided, and asks a named colleague to confirm the address first. */
@DirtiesContext
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "notification.contact.vouch=true",
            "notification.decision.collect=0s",
            "notification.decision.sweep=200ms",
            "notification.colleague.collect=1s",
            "notification.colleague.sweep=200ms"
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

    @Test
    void whoAnsweredIsToldThatAWaiverLeavesNothingToDecide() {
        var contact = addContact();
        var obligation = opened();
        mails(inbox, 1);

        var event = obligation(obligation, 2, "waived", "run-" + obligation, vendor, "Firewall")
                .replace("\"at\":\"2026-11-24T08:00:41Z\"", "\"at\":\"" + Instant.now() + "\"");
        var ended = """
            "waiver":{"by":"li","recordedBy":{"subject":"s","name":"li"},"reason":"secret"},\
            "endedAnswer":{"kind":"CERTIFIED","proof":"TEST_REPORT","at":"%s","contact":"%s"},\
            """.formatted(Instant.now(), contact);
        topics.obligation("waived", "demo/SKU-" + obligation, event.replace("\"cause\":", ended + "\"cause\":"));

        var mail = mails(inbox, 2).getLast();
        assertThat(mail.subject()).contains("news about your answer").doesNotContain("(1 products)");
        assertThat(mail.text())
                .contains("you hold a test result", "has stopped tracking this requirement", "does not change")
                .doesNotContain("a certificate or a test result\n", "secret", "accepted", "Decision:", "??");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(correspondence(obligation)).contains("\"about\":\"ANSWER_ENDED\""));
    }

    private String correspondence(String obligation) {
        return get("/api/alerts/correspondence?sku=SKU-" + obligation);
    }

    @Test
    void aColleagueWhoConfirmsIsToldAtOnceWhatWasPassedOn() {
        var contact = addContact();
        var obligation = opened();
        var colleague = "colleague-" + inbox;

        answered(obligation, 2, passedOn(contact, colleague));

        var request = mails(colleague, 1).getFirst();
        assertThat(request.text()).contains("/confirm/").doesNotContain("Firewall", "SKU-", "/acknowledge/");

        press(request, "confirm");
        var told = mails(colleague, 2).getLast();
        assertThat(told.subject()).contains("1 product");
        assertThat(told.text())
                .contains("named you as the colleague who answers about this product", "SKU-" + obligation)
                .contains("/acknowledge/")
                .doesNotContain("newly", "??");
        assertThat(BackingServices.mail().messagesTo(inbox)).hasSize(1);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(
                        () -> assertThat(correspondence(obligation)).contains("\"about\":\"PASSED_ON\"", colleague));
    }

    @Test
    void aColleagueWhoWantsNoMessagesIsRefusedWithWordsToNamerAndTeam() {
        var contact = addContact();
        var obligation = opened();
        var colleague = "colleague-" + inbox;
        answered(obligation, 2, passedOn(contact, colleague));
        press(mails(colleague, 1).getFirst(), "unsubscribe");

        answered(opened(), 2, passedOn(contact, colleague));

        var mail = mails(inbox, 3).getLast();
        assertThat(mail.subject()).contains("the colleague you named cannot be asked (1 product)");
        assertThat(mail.text())
                .contains("Your answer: a colleague answers (" + colleague + ")", "The colleague was not asked.")
                .contains("no messages may be sent to this address", "name somebody else", "/acknowledge/")
                .doesNotContain("decided", "??");
        assertThat(get("/api/alerts/team-items?kind=COLLEAGUE_REFUSED"))
                .contains("\"vendor\":\"" + vendor + "\"", "\"reason\":\"UNWANTED\"", colleague);
        assertThat(mails(colleague)).hasSize(1);
    }

    private static String passedOn(String contact, String colleague) {
        return """
            "answer":{"kind":"PASSED_ON","at":"%s","contact":"%s","person":null,"reason":null,"certificate":null,"state":"RECORDED",\
            "colleague":{"name":"Li Na","email":"%s","language":"en"}},\
            """.formatted(Instant.now(), contact, colleague);
    }

    /** An obligation of which the contact was told. */
    private String opened() {
        var obligation = UUID.randomUUID().toString();
        var event = Obligations.registered(obligation, vendor, "Firewall");
        topics.obligation("opened", "demo/SKU-" + obligation, event);
        await("message about " + obligation)
                .atMost(Duration.ofSeconds(60))
                .until(() -> BackingServices.mail().messagesTo(inbox).stream()
                        .anyMatch(mail -> mail.text().contains("SKU-" + obligation)));
        return obligation;
    }

    /** As the button of the page does whose link the mail, or its header, has. */
    private void press(Mail request, String action) {
        var link = Pattern.compile("/" + action + "/[\\w.-]+")
                .matcher(request.text() + request.header("List-Unsubscribe"));
        assertThat(link.find()).isTrue();
        var form = new LinkedMultiValueMap<String, String>();
        form.add("action", action);
        RestClient.create("http://127.0.0.1:" + port)
                .post()
                .uri(link.group())
                .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                .body(form)
                .retrieve()
                .toBodilessEntity();
    }

    private String get(String path) {
        return RestClient.create("http://127.0.0.1:" + port)
                .get()
                .uri(path)
                .retrieve()
                .body(String.class);
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
                .until(() -> mails(inbox).size() >= number);
        return mails(inbox);
    }

    /** Without the mail of services that other tests started: they read the same topics, and do not know the contact. */
    private static List<Mail> mails(String inbox) {
        return BackingServices.mail().messagesTo(inbox).stream()
                .filter(mail -> !mail.text().contains("sent to a contact"))
                .toList();
    }
}
