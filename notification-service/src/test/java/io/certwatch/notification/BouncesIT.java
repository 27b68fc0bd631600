package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.bounce.mail.Samples;
import io.certwatch.token.TestIssuer;
import io.certwatch.token.TestToken;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.JsonNode;

/** A mail server accepted an alert and reports later what became of it. */
class BouncesIT extends RunningService {
    private static final TestToken OPERATOR =
            TestIssuer.shared().token().subject("operator").roles("operator");

    @Test
    void aFailedAddressGetsNothingMore() {
        var messageId = sentAlert();

        var answer = post(Samples.failed(messageId, inbox), OPERATOR);

        assertThat(answer.getStatusCode().value()).isEqualTo(200);
        assertThat(answer.getBody()).isEqualTo("{\"outcomes\":[\"SUPPRESSED\"]}");
        var contact = contact();
        assertThat(contact.path("status").asString()).isEqualTo("BOUNCED");
        assertThat(contact.path("answer").asString()).isEqualTo("550 5.1.1 <%s>: No such user here".formatted(inbox));
        var report = alert("SENT").at("/deliveries/0/reports/0");
        assertThat(report.path("kind").asString()).isEqualTo("FAILED");
        assertThat(report.path("status").asString()).isEqualTo("5.1.1");
        assertThat(post(Samples.failed(messageId, inbox), OPERATOR).getBody()).isEqualTo("{\"outcomes\":[\"KNOWN\"]}");
    }

    @Test
    void aDelayChangesNothingForTheContact() {
        var messageId = sentAlert();
        assertThat(post(Samples.delayed(messageId, inbox), OPERATOR).getBody())
                .isEqualTo("{\"outcomes\":[\"RECORDED\"]}");
        assertThat(contact().path("status").asString()).isEqualTo("VOUCHED");
        assertThat(alert("SENT").at("/deliveries/0/reports/0/kind").asString()).isEqualTo("DELAYED");
    }

    @Test
    void aComplaintEndsTheMessages() {
        var messageId = sentAlert();
        assertThat(post(Samples.complaint("abuse", messageId, inbox), OPERATOR).getBody())
                .isEqualTo("{\"outcomes\":[\"SUPPRESSED\"]}");
        assertThat(contact().path("status").asString()).isEqualTo("COMPLAINED");
    }

    @Test
    void aForgedReportChangesNothing() {
        sentAlert();
        assertThat(post(Samples.failed(UUID.randomUUID() + "@localhost", inbox), OPERATOR)
                        .getBody())
                .isEqualTo("{\"outcomes\":[\"UNKNOWN\"]}");
        assertThat(contact().path("status").asString()).isEqualTo("VOUCHED");
        assertThat(alert("SENT").at("/deliveries/0/reports").isEmpty()).isTrue();
    }

    @Test
    void onlyAnOperatorHandsInReports() {
        assertThat(post(Samples.outOfOffice(), OPERATOR).getStatusCode().value())
                .isEqualTo(422);
        var member = TestIssuer.shared().token("demo", "member");
        assertThat(post(Samples.outOfOffice(), member).getStatusCode().value()).isEqualTo(403);
        assertThat(post(new byte[3_000_000], OPERATOR).getStatusCode().value()).isEqualTo(413);
    }

    /** Returns the Message-ID, without brackets. */
    private String sentAlert() {
        contact("en");
        openObligation(UUID.randomUUID().toString());
        return theOnlyMail().messageId().replaceAll("[<>]", "");
    }

    private JsonNode contact() {
        return JSON.readTree(get("/api/contacts?vendor=" + vendor).getBody()).at("/items/0");
    }

    private ResponseEntity<String> post(byte[] message, TestToken token) {
        return client().post()
                .uri("/api/bounces")
                .contentType(MediaType.parseMediaType("message/rfc822"))
                .header(HttpHeaders.AUTHORIZATION, token.bearer())
                .body(message)
                .retrieve()
                .toEntity(String.class);
    }
}
