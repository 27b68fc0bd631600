package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.alert;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliveryTest {
    private static final Retry THREE_TIMES =
            new Retry(3, failures -> Duration.ofSeconds(10L * failures), Duration.ofSeconds(60), Duration.ofDays(5));

    private final Delivery planned = Delivery.plan(alert(List.of(line("o1"))), recipient(Language.ZH), List.of(), NOON);

    @Test
    void hasAStableId() {
        var again = Delivery.plan(
                alert(List.of(line("o1"), line("o2"))), recipient(Language.ZH), List.of(), NOON.plusSeconds(9));
        assertThat(again.id()).isEqualTo(planned.id());
        assertThat(Delivery.plan(alert(List.of()), recipient(Language.EN), List.of(), NOON)
                        .id())
                .isNotEqualTo(planned.id());
    }

    @Test
    void isSettledOnceSent() {
        var sent = planned.after(new Sent("250 OK"), NOON, THREE_TIMES);
        assertThat(sent.status()).isEqualTo(Delivery.Status.SENT);
        assertThat(sent.due()).isNull();
        assertThat(sent.attempts()).extracting(Attempt::answer).containsExactly("250 OK");
    }

    @Test
    void waitsLongerAfterEachFailure() {
        var once = planned.after(new TryLater("451 Busy"), NOON, THREE_TIMES);
        var twice = once.after(new TryLater("451 Busy"), NOON, THREE_TIMES);
        assertThat(once.due()).isEqualTo(NOON.plusSeconds(10));
        assertThat(twice.due()).isEqualTo(NOON.plusSeconds(20));
    }

    @Test
    void isGivenUpWithTheReasonAfterAllAttempts() {
        var spent = planned;
        for (var i = 0; i < 3; i++) {
            spent = spent.after(new TryLater("451 Busy"), NOON, THREE_TIMES);
        }
        assertThat(spent.status()).isEqualTo(Delivery.Status.GIVEN_UP);
        assertThat(spent.attempts()).hasSize(3);
        assertThat(spent.attempts().getLast().answer()).isEqualTo("Given up after 3 attempts: 451 Busy");
    }

    @Test
    void isGivenUpAtOnceOnAPermanentFailure() {
        var refused = planned.after(new GivenUp("550 No such mailbox"), NOON, THREE_TIMES);
        assertThat(refused.status()).isEqualTo(Delivery.Status.GIVEN_UP);
    }

    @Test
    void hasAllAttemptsOnceMoreWhenItIsResent() {
        var spent = planned;
        for (var i = 0; i < 3; i++) {
            spent = spent.after(new TryLater("451 Busy"), NOON, THREE_TIMES);
        }
        var resent = Fixtures.resent(alert(List.of(line("o1")), recipient(Language.ZH)));
        var again = spent.again(resent, recipient(Language.EN), NOON.plusSeconds(60));

        assertThat(again.id()).isEqualTo(planned.id());
        assertThat(again.recipient()).isEqualTo(recipient(Language.EN));
        assertThat(again.due()).isEqualTo(NOON.plusSeconds(60));
        assertThat(again.after(new TryLater("451 Busy"), NOON, THREE_TIMES).status())
                .isEqualTo(Delivery.Status.PENDING);
        assertThat(again.after(new Sent("250 OK"), NOON, THREE_TIMES).attempts())
                .extracting(Attempt::sending)
                .containsExactly(1, 1, 1, 2);
    }

    @Test
    void countsNoAttemptWhileTheCircuitIsOpen() {
        var waiting = planned;
        for (var i = 0; i < 10; i++) {
            waiting = waiting.after(new NotTried("No answer lately"), NOON, THREE_TIMES);
        }
        assertThat(waiting.status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(waiting.attempts()).isEmpty();
        assertThat(waiting.due()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void waitsForAMailServerForDays() {
        var waiting = planned;
        for (var hour = 1; hour <= 5 * 24; hour++) {
            waiting = waiting.after(new ServerFault("Connection refused"), NOON.plusSeconds(3600L * hour), THREE_TIMES);
            assertThat(waiting.status()).isEqualTo(Delivery.Status.PENDING);
        }
        assertThat(waiting.attempts()).hasSize(100);

        var late = NOON.plus(Duration.ofDays(5)).plusSeconds(1);
        var spent = waiting.after(new ServerFault("Connection refused"), late, THREE_TIMES);
        assertThat(spent.status()).isEqualTo(Delivery.Status.GIVEN_UP);
        assertThat(spent.attempts().getLast().answer()).contains("without a mail server", "Connection refused");
    }

    @Test
    void countsNoFaultOfAServerAsARefusal() {
        var waiting = planned;
        for (var i = 0; i < 10; i++) {
            waiting = waiting.after(new ServerFault("421 Closing"), NOON, THREE_TIMES);
        }
        var refusedTwice = waiting.after(new TryLater("450 Later"), NOON, THREE_TIMES)
                .after(new TryLater("450 Later"), NOON, THREE_TIMES);
        assertThat(refusedTwice.status()).isEqualTo(Delivery.Status.PENDING);
        assertThat(refusedTwice
                        .after(new TryLater("450 Later"), NOON, THREE_TIMES)
                        .status())
                .isEqualTo(Delivery.Status.GIVEN_UP);
    }
}
