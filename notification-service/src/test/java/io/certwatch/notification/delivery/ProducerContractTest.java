package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.line;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.contracts.Contracts;
import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.delivery.Attempt.Result;
import io.certwatch.notification.delivery.Delivery.Status;
import io.certwatch.notification.delivery.DeliveryReport.Kind;
import io.certwatch.platform.event.EventJson;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.text.Language;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The published events match the contract byte for byte. */
class ProducerContractTest {
    private static final Set<AlertCause.Kind> REMINDERS =
            Set.of(AlertCause.Kind.REMINDER, AlertCause.Kind.FOLLOW_UP, AlertCause.Kind.DIGEST, AlertCause.Kind.INBOX);

    private final Recipient recipient = Fixtures.recipient(Language.ZH);

    @Test
    void publishesASentMessage() {
        var event = event(Status.SENT, Result.SENT, "250 OK");
        assertThat(violations(event)).isEmpty();
        assertThat(event.type()).isEqualTo("io.certwatch.notification.delivery.sent");
        assertThat(event.id()).startsWith("delivery/").endsWith("/2");
    }

    @Test
    void listsTheObligationEventsOfTheMessage() {
        var json = EventJson.write(event(Status.SENT, Result.SENT, "250 OK").data());
        assertThat(json).contains("\"events\":[\"obligation/3dd0a96a-d488-38ba-89c3-a1b3d3901c20/1\"]");
    }

    @Test
    void publishesAGivenUpMessageWithTheReason() {
        var event = event(Status.GIVEN_UP, Result.GIVEN_UP, "550 No such mailbox");
        assertThat(violations(event)).isEmpty();
        assertThat(EventJson.write(event.data())).contains("\"reason\":\"550 No such mailbox\"");
    }

    @Test
    void publishesNoticesToStewardsAsSeparateEvents() {
        var alert = Fixtures.notice(Fixtures.held(), recipient);
        var sent = event(alert, Status.SENT, Result.SENT, "250 OK");
        assertThat(violations(sent)).isEmpty();
        assertThat(sent.type()).isEqualTo("io.certwatch.notification.notice.sent");
        assertThat(sent.id()).startsWith("notice/").endsWith("/2");
        assertThat(sent.key()).isEqualTo(alert.id().value());
        var givenUp = event(alert, Status.GIVEN_UP, Result.GIVEN_UP, "550 No such mailbox");
        assertThat(violations(givenUp)).isEmpty();
        assertThat(EventJson.write(givenUp.data())).contains("\"news\":\"HELD\"", "\"reason\":\"550 No such mailbox\"");
    }

    @Test
    void publishesAMessageThatCameBackWithTheReport() {
        var event = event(Status.BOUNCED, Result.SENT, "250 OK");
        assertThat(violations(event)).isEmpty();
        assertThat(event.type()).isEqualTo("io.certwatch.notification.delivery.bounced");
        assertThat(event.time()).isEqualTo(NOON.plusSeconds(8));
        assertThat(EventJson.write(event.data()))
                .contains(
                        "\"outcome\":\"BOUNCED\"",
                        "\"reason\":\"550 No such user\"",
                        "\"report\":{\"status\":\"5.1.1\",\"permanent\":true}");
    }

    @Test
    void publishesANoticeThatCameBack() {
        var event = event(Fixtures.notice(Fixtures.held(), recipient), Status.BOUNCED, Result.SENT, "250 OK");
        assertThat(violations(event)).isEmpty();
        assertThat(event.type()).isEqualTo("io.certwatch.notification.notice.bounced");
    }

    /** The contract has no reminders: their cause is published as {@code CLOCK}; passing on is a decision of a person. */
    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"SOURCE", "TEAM", "LAW", "LAW_IN_FORCE", "CHECKLIST"})
    void publishesEveryCauseInTheTermsOfTheContract(AlertCause.Kind kind) {
        var cause = new AlertCause(kind, "2026-11-24");
        var alert = Fixtures.alert(cause, List.of(line("3dd0a96a-d488-38ba-89c3-a1b3d3901c20")), recipient);
        var sent = event(alert, Status.SENT, Result.SENT, "250 OK");
        var givenUp = event(alert, Status.GIVEN_UP, Result.GIVEN_UP, "550 No such mailbox");
        var inTheContract = inTheContract(kind);
        assertThat(List.of(sent, givenUp)).allSatisfy(event -> {
            assertThat(violations(event)).isEmpty();
            assertThat(EventJson.write(event.data()))
                    .contains("\"cause\":{\"kind\":\"" + inTheContract + "\",\"id\":\"2026-11-24\"}");
        });
    }

    private static AlertCause.Kind inTheContract(AlertCause.Kind kind) {
        if (kind == AlertCause.Kind.PASSED_ON) return AlertCause.Kind.DECISION;
        return REMINDERS.contains(kind) ? AlertCause.Kind.CLOCK : kind;
    }

    private static List<String> violations(OutgoingEvent event) {
        return Contracts.violations(
                event.topic(), event.type(), EventJson.write(event.data()).getBytes(UTF_8));
    }

    private OutgoingEvent event(Status status, Result result, String answer) {
        return event(
                Fixtures.alert(List.of(line("3dd0a96a-d488-38ba-89c3-a1b3d3901c20")), recipient),
                status,
                result,
                answer);
    }

    private OutgoingEvent event(Alert alert, Status status, Result result, String answer) {
        var delivery = new Delivery(
                Delivery.id(alert.id(), recipient),
                alert.id(),
                recipient,
                1,
                status,
                List.of(),
                null,
                List.of(new Attempt(NOON, result, answer, 1)),
                null,
                null,
                NOON,
                2);
        return new DeliveryEvents()
                .of(new DeliverySettled(delivery, alert, null, report(status)))
                .getFirst();
    }

    private static DeliveryReport report(Status status) {
        return status == Status.BOUNCED
                ? new DeliveryReport("r1", "d1", Kind.FAILED, NOON.plusSeconds(8), "5.1.1", "550 No such user")
                : null;
    }
}
