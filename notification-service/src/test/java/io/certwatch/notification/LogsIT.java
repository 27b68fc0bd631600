package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.notification.bounce.mail.Samples;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** The log in plain text, in which nothing is hidden afterwards, names no address of a person. */
@ExtendWith(OutputCaptureExtension.class)
class LogsIT extends RunningService {

    @Test
    void namesNoAddressOfADeliveryAndItsBounce(CapturedOutput output) {
        contact("en");
        openObligation(UUID.randomUUID().toString());
        assertThat(report(Samples.failed(messageId(), inbox))).isEqualTo("SUPPRESSED");
        alert("BOUNCED");

        assertThat(output.getAll()).contains(": Sent: ").doesNotContain(inbox);
    }

    @Test
    void namesNoAddressThatAServerRefuses(CapturedOutput output) {
        BackingServices.mail().refuse(inbox, 550, "5.1.1 <%s>: No such user".formatted(inbox));
        contact("en");
        openObligation(UUID.randomUUID().toString());
        assertThat(attempts("GIVEN_UP").path(0).path("answer").asString()).contains(inbox);

        assertThat(output.getAll()).contains(": AddressRefused: ").doesNotContain(inbox);
    }

    @Test
    void namesNoAddressOfAServerThatIsBusy(CapturedOutput output) {
        BackingServices.mail().refuse(inbox, 451, "4.2.0 <%s>: Greylisted".formatted(inbox));
        contact("en");
        openObligation(UUID.randomUUID().toString());
        await().atMost(Duration.ofSeconds(20)).until(() -> output.getAll().contains(": TryLater: "));
        BackingServices.mail().accept(inbox);
        theOnlyMail();

        assertThat(output.getAll()).doesNotContain(inbox);
    }

    @Test
    void namesNoAddressThatIsAskedForItsConfirmation(CapturedOutput output) {
        var added = client().post()
                .uri("/api/contacts")
                .contentType(MediaType.APPLICATION_JSON)
                .body("""
                    {"vendor": "%s", "name": "Jane Roe", "email": "%s", "language": "en", "vouched": false}
                    """.formatted(vendor, inbox))
                .retrieve()
                .toBodilessEntity();
        assertThat(added.getStatusCode()).isEqualTo(HttpStatus.CREATED);
        await().atMost(Duration.ofSeconds(20)).until(() -> output.getAll().contains("to confirm the address"));

        assertThat(output.getAll()).doesNotContain(inbox);
    }
}
