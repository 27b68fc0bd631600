package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.TopicRecords;
import io.certwatch.contracts.Contracts;
import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.notification.contact.RecordConsent;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** A mail server accepted an alert and reports later what became of it, or refuses its address at once. */
class BouncesIT extends RunningService {
    private static final TestToken OPERATOR =
            TestIssuer.shared().token().subject("operator").roles("operator");
    private static final String REPORT = "message/rfc822";
    private static final String BOUNCED = "io.certwatch.notification.delivery.bounced";

    @Autowired
    private RecordConsent recordConsent;

    @Test
    void aFailedAddressGetsNothingMore() {
        var messageId = sentAlert();

        assertThat(report(Samples.failed(messageId, inbox))).isEqualTo("SUPPRESSED");

        var contact = onlyContact();
        assertThat(contact.path("status").asString()).isEqualTo("BOUNCED");
        assertThat(contact.path("answer").asString()).isEqualTo("550 5.1.1 <%s>: No such user here".formatted(inbox));
        var delivery = alert("BOUNCED").at("/deliveries/0");
        assertThat(delivery.path("status").asString()).isEqualTo("BOUNCED");
        assertThat(delivery.at("/reports/0/kind").asString()).isEqualTo("FAILED");
        assertThat(delivery.at("/reports/0/status").asString()).isEqualTo("5.1.1");
        assertThat(alerts("SENT")).isEmpty();
    }

    @Test
    void followersLearnThatTheMessageCameBack() {
        var messageId = sentAlert();
        report(Samples.failed(messageId, inbox));

        var event = await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> TopicRecords.all(Topics.DELIVERIES).stream()
                                .filter(record -> BOUNCED.equals(new String(
                                        record.headers().lastHeader("ce_type").value(), UTF_8)))
                                .filter(record -> new String(record.value(), UTF_8).contains(vendor))
                                .toList(),
                        found -> !found.isEmpty());

        assertThat(event).hasSize(1);
        assertThat(Contracts.violations(
                        Topics.DELIVERIES, BOUNCED, event.getFirst().value()))
                .isEmpty();
        var data = JSON.readTree(event.getFirst().value());
        assertThat(data.path("outcome").asString()).isEqualTo("BOUNCED");
        assertThat(data.path("recipient").asString()).isEqualTo(inbox);
        assertThat(data.at("/report/status").asString()).isEqualTo("5.1.1");
        assertThat(data.at("/report/permanent").asBoolean()).isTrue();
        assertThat(data.path("obligations")).hasSize(1);
    }

    @Test
    void allCountsCallTheVendorUnreachable() {
        var messageId = sentAlert();
        assertThat(unreachable()).isEmpty();

        report(Samples.failed(messageId, inbox));

        assertThat(unreachable()).containsExactly("alerts", "contacts");
        add("other-" + inbox, "en");
        assertThat(unreachable()).isEmpty();
    }

    @Test
    void anAddressThatTheServerDoesNotKnowIsSuppressedAsByAReport() {
        BackingServices.mail().refuse(inbox, 550, "5.1.1 No such mailbox");
        contact("en");
        openObligation(UUID.randomUUID().toString());

        assertThat(alert("GIVEN_UP").at("/deliveries/0/status").asString()).isEqualTo("GIVEN_UP");
        assertThat(onlyContact().path("status").asString()).isEqualTo("BOUNCED");
        assertThat(onlyContact().path("answer").asString()).contains("5.1.1 No such mailbox");
        assertThat(unreachable()).containsExactly("alerts", "contacts");
        assertThat(JSON.readTree(get("/api/alerts/team-items").getBody())
                        .path("items")
                        .valueStream())
                .filteredOn(item -> item.path("vendor").asString().equals(vendor))
                .extracting(item -> item.path("kind").asString())
                .containsExactlyInAnyOrder("BOUNCED", "GIVEN_UP");
    }

    @Test
    void aMessageThatIsRefusedForAnotherReasonSuppressesNobody() {
        BackingServices.mail().refuse(inbox, 550, "5.7.1 Not from you");
        contact("en");
        openObligation(UUID.randomUUID().toString());

        alert("GIVEN_UP");
        assertThat(onlyContact().path("status").asString()).isEqualTo("VOUCHED");
    }

    @Test
    void aReportIsTheSameWithEitherKindOfLineBreaks() {
        var messageId = sentAlert();
        var stored = Samples.failed(messageId, inbox);
        assertThat(report(stored)).isEqualTo("SUPPRESSED");

        var posted = new String(stored, UTF_8).replace("\r\n", "\n").getBytes(UTF_8);
        assertThat(report(posted)).isEqualTo("KNOWN");
        assertThat(alert("BOUNCED").at("/deliveries/0/reports")).hasSize(1);
    }

    @Test
    void anOldReportDoesNotUndoANewConfirmation() {
        var messageId = sentAlert();
        report(Samples.failed(messageId, inbox));
        recordConsent.confirm("demo", onlyContact().path("id").asString(), inbox);

        assertThat(report(Samples.failed(messageId, inbox))).isEqualTo("KNOWN");
        assertThat(onlyContact().path("status").asString()).isEqualTo("CONFIRMED");
    }

    @Test
    void aBouncedAlertCanBeSentAgain() {
        var messageId = sentAlert();
        report(Samples.failed(messageId, inbox));
        add("other-" + inbox, "en");

        var bounced = get(path(alert("BOUNCED")));
        var answer = client().post()
                .uri(path(alert("BOUNCED")) + "/resend")
                .header("If-Match", bounced.getHeaders().getETag())
                .retrieve()
                .toEntity(String.class);

        assertThat(answer.getStatusCode().value()).isEqualTo(202);
        alert("SENT");
        assertThat(BackingServices.mail().messagesTo("other-" + inbox)).hasSize(1);
    }

    @Test
    void aDelayChangesNothingForTheContact() {
        var messageId = sentAlert();
        assertThat(report(Samples.delayed(messageId, inbox))).isEqualTo("RECORDED");
        assertThat(onlyContact().path("status").asString()).isEqualTo("VOUCHED");
        assertThat(alert("SENT").at("/deliveries/0/reports/0/kind").asString()).isEqualTo("DELAYED");
    }

    @Test
    void aComplaintEndsTheMessages() {
        var messageId = sentAlert();
        assertThat(report(Samples.complaint("abuse", messageId, inbox))).isEqualTo("SUPPRESSED");
        assertThat(onlyContact().path("status").asString()).isEqualTo("COMPLAINED");
        alert("SENT");
    }

    @Test
    void aForgedReportChangesNothing() {
        sentAlert();
        assertThat(report(Samples.failed(UUID.randomUUID() + "@localhost", inbox)))
                .isEqualTo("UNKNOWN");
        assertThat(onlyContact().path("status").asString()).isEqualTo("VOUCHED");
        assertThat(alert("SENT").at("/deliveries/0/reports").isEmpty()).isTrue();
    }

    @Test
    void onlyAnOperatorHandsInReports() {
        assertThat(bounce(Samples.outOfOffice(), REPORT, OPERATOR)
                        .getStatusCode()
                        .value())
                .isEqualTo(422);
        assertThat(bounce(new byte[3_000_000], REPORT, OPERATOR).getStatusCode().value())
                .isEqualTo(413);
        assertThat(bounce(Samples.outOfOffice(), "application/json", OPERATOR)
                        .getStatusCode()
                        .value())
                .isEqualTo(415);
        var member = TestIssuer.shared().token("demo", "member");
        for (var type : List.of(REPORT, "application/json", "text/plain")) {
            assertThat(bounce(Samples.outOfOffice(), type, member)
                            .getStatusCode()
                            .value())
                    .as(type)
                    .isEqualTo(403);
        }
    }

    /** Which counts call the vendor unreachable. */
    private List<String> unreachable() {
        var found = new ArrayList<String>();
        var withoutContact = JSON.readTree(get("/api/alerts/counts").getBody()).path("vendorsWithoutContact");
        if (withoutContact
                .valueStream()
                .anyMatch(one -> vendor.equals(one.path("vendor").asString()))) {
            found.add("alerts");
        }
        JsonNode contacts = JSON.readTree(get("/api/contacts/counts").getBody());
        if (contacts.path("unreachableVendors").valueStream().anyMatch(one -> vendor.equals(one.asString()))) {
            found.add("contacts");
        }
        return found;
    }

    /** Returns the Message-ID. */
    private String sentAlert() {
        contact("en");
        openObligation(UUID.randomUUID().toString());
        return messageId();
    }
}
