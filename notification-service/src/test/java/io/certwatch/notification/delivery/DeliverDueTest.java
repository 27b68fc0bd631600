package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.TRACEPARENT;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.Alert;
import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.teamitem.InMemoryTeamItems;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Delivers over a channel whose outcomes the test sets. */
class DeliverDueTest {
    private static final int ATTEMPTS = 5;

    private volatile Instant now = NOON;
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private final InMemoryTeamItems teamItems = new InMemoryTeamItems();
    private final Map<String, DeliveryOutcome> answers = new ConcurrentHashMap<>();
    private final Set<String> broken = ConcurrentHashMap.newKeySet();
    private final List<String> tried = new CopyOnWriteArrayList<>();
    private final List<String> observed = new CopyOnWriteArrayList<>();
    private final List<String> traces = new CopyOnWriteArrayList<>();
    private volatile boolean open = true;
    private volatile boolean failing;

    private final Channel channel = new Channel() {
        @Override
        public boolean isOpen() {
            return open;
        }

        @Override
        public WrittenMessage write(Alert alert, Recipient recipient) {
            tried.add(recipient.email());
            if (broken.contains(recipient.email())) {
                throw new IllegalStateException("No texts for this line");
            }
            return new WrittenMessage(
                    "Subject",
                    "from@v.example",
                    recipient.email(),
                    null,
                    recipient.language(),
                    "Text",
                    "<p>",
                    Map.of(),
                    null);
        }

        @Override
        public DeliveryOutcome send(Delivery delivery, WrittenMessage message) {
            return answers.getOrDefault(delivery.recipient().email(), new Sent("250 OK"));
        }

        @Override
        public DeliveryOutcome test(Recipient recipient, String company, String message) {
            throw new AssertionError("No test is asked for");
        }
    };

    private final Recipient wang = recipient(Language.ZH);
    private final Recipient jane = recipient(Language.EN);

    @Test
    void deliversToEachRecipientIndependently() {
        answers.put(wang.email(), new TryLater("451 Busy"));
        plan(wang, jane);
        round();
        answers.clear();
        now = NOON.plusSeconds(10);
        round();
        assertThat(tried).containsExactlyInAnyOrder(wang.email(), jane.email(), wang.email());
        assertThat(status()).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void reportsEachAttemptWithItsCompany() {
        answers.put(wang.email(), new TryLater("451 Busy"));
        plan(wang, jane);
        round();
        assertThat(observed).containsExactlyInAnyOrder("demo TryLater", "demo Sent");
    }

    @Test
    void publishesEachDeliveryOnce() {
        answers.put(wang.email(), new GivenUp("550 Unknown"));
        plan(wang, jane);
        round();
        round();
        assertThat(deliveries.news)
                .extracting(news -> news.delivery().status())
                .containsExactlyInAnyOrder(Delivery.Status.GIVEN_UP, Delivery.Status.SENT);
        assertThat(message(jane)).map(WrittenMessage::to).contains(jane.email());
        assertThat(message(wang)).isEmpty();
    }

    @Test
    void marksAnAlertGivenUpWhenNoRecipientWasReached() {
        answers.put(wang.email(), new GivenUp("550 Unknown"));
        plan(wang);
        round();
        assertThat(status()).isEqualTo(AlertStatus.GIVEN_UP);
    }

    @Test
    void theTeamLearnsOfAnAlertThatReachedNobodyUntilAResendDoes() {
        answers.put(wang.email(), new GivenUp("550 Unknown"));
        plan(wang, jane);
        answers.put(jane.email(), new GivenUp("550 Unknown"));
        round();
        assertThat(teamItems.all())
                .containsExactly(new TeamItem(
                        "demo",
                        TeamItem.Kind.GIVEN_UP,
                        Fixtures.alertId().value(),
                        Fixtures.VENDOR,
                        Map.of(TeamItem.PRODUCTS, "1", TeamItem.ANSWER, "550 Unknown"),
                        NOON));

        answers.remove(jane.email());
        var resent = Fixtures.resent(alerts.find(Fixtures.alertId()).orElseThrow());
        alerts.resend(resent, now);
        planDeliveries().take(resent);
        round();

        assertThat(teamItems.all()).isEmpty();
    }

    @Test
    void anAlertThatReachedSomebodyIsNothingForTheTeam() {
        answers.put(wang.email(), new GivenUp("550 Unknown"));
        plan(wang, jane);
        round();
        assertThat(teamItems.all()).isEmpty();
    }

    @Test
    void sendsAMessageOnceThoughAnObserverFails() {
        failing = true;
        plan(wang);
        round();
        now = NOON.plus(Duration.ofMinutes(3));
        round();
        assertThat(tried).containsExactly(wang.email());
        assertThat(delivery(wang).status()).isEqualTo(Delivery.Status.SENT);
        assertThat(delivery(wang).attempts()).hasSize(1);
        assertThat(status()).isEqualTo(AlertStatus.SENT);
    }

    @Test
    void givesUpWhenTheMessageCannotBeWritten() {
        broken.add(wang.email());
        plan(wang, jane);
        roundsUntilGivenUp();
        assertThat(status()).isEqualTo(AlertStatus.SENT);
        assertThat(delivery(wang).attempts()).hasSize(ATTEMPTS);
        assertThat(delivery(wang).attempts().getLast().answer()).contains("No texts for this line");
        assertThat(deliveries.news)
                .extracting(news -> news.delivery().id())
                .contains(delivery(wang).id());
    }

    @Test
    void givesUpWhenTheAlertIsMissing() {
        planDeliveries().take(Fixtures.alert(List.of(line("o1")), wang));
        roundsUntilGivenUp();
        assertThat(delivery(wang).attempts().getLast().answer()).contains("alert is missing");
    }

    @Test
    void sendsAResentAlertToEachRecipientOnceMore() {
        answers.put(wang.email(), new GivenUp("550 Unknown"));
        plan(wang, jane);
        round();
        answers.clear();
        var resent = Fixtures.resent(alerts.find(Fixtures.alertId()).orElseThrow());
        alerts.resend(resent, now);
        var planDeliveries = planDeliveries();
        planDeliveries.take(resent);
        planDeliveries.take(resent);
        round();
        planDeliveries.take(resent);
        round();

        assertThat(tried).containsExactlyInAnyOrder(wang.email(), jane.email(), wang.email(), jane.email());
        assertThat(status()).isEqualTo(AlertStatus.SENT);
        assertThat(deliveries.news)
                .extracting(news -> news.delivery().id() + "/" + news.delivery().revision())
                .doesNotHaveDuplicates()
                .hasSize(4);
    }

    @Test
    void claimsNothingWhileTheChannelIsClosed() {
        open = false;
        plan(wang);
        round();
        assertThat(tried).isEmpty();
        open = true;
        round();
        assertThat(tried).hasSize(1);
    }

    @Test
    void continuesTheTraceOfTheAlert() {
        plan(wang);
        round();
        assertThat(traces).containsExactly(TRACEPARENT);
    }

    @Test
    void deliversMoreThanItClaimsAtOnce() {
        plan(IntStream.range(0, 100)
                .mapToObj(i -> new Recipient("c" + i, "N", i + "@v.example", Language.EN))
                .toArray(Recipient[]::new));
        while (status() == AlertStatus.PLANNED) {
            round();
        }
        assertThat(tried).hasSize(100).doesNotHaveDuplicates();
    }

    private void plan(Recipient... recipients) {
        var alert = Fixtures.alert(List.of(line("o1")), recipients);
        alerts.begin(alert, 0, NOON);
        planDeliveries().take(alert);
    }

    private PlanDeliveries planDeliveries() {
        return Plans.planning(deliveries, alerts, () -> now);
    }

    private void roundsUntilGivenUp() {
        for (var i = 0; i < ATTEMPTS; i++) {
            assertThat(delivery(wang).status()).isEqualTo(Delivery.Status.PENDING);
            round();
            now = now.plusSeconds(10);
        }
        assertThat(delivery(wang).status()).isEqualTo(Delivery.Status.GIVEN_UP);
    }

    private Delivery delivery(Recipient recipient) {
        var id = Delivery.id(Fixtures.alertId(), recipient);
        return deliveries.find(Fixtures.COMPANY, List.of(id)).getFirst();
    }

    private Optional<WrittenMessage> message(Recipient recipient) {
        return deliveries.message(Fixtures.COMPANY, delivery(recipient).id());
    }

    /** Closing waits for the started deliveries. */
    private void round() {
        try (var deliverDue = new DeliverDue(
                deliveries,
                deliverOne()::deliver,
                channel,
                Duration.ofMinutes(2),
                2,
                () -> now,
                new RecordedWakeups())) {
            deliverDue.run();
        }
    }

    private DeliverOne deliverOne() {
        return new DeliverOne(
                deliveries,
                alerts,
                Plans.completing(),
                Plans.settling(
                        deliveries, alerts, this::observe, new ReportGivenUpAlerts(alerts, teamItems, () -> now)),
                channel,
                Fixtures.MEMORY,
                new Retry(ATTEMPTS, _ -> Duration.ofSeconds(10), Duration.ofSeconds(10), Duration.ofDays(5)),
                (traceparent, _, work) -> {
                    traces.add(traceparent);
                    work.run();
                },
                () -> now,
                new RecordedWakeups(),
                Plans.suppressing(new InMemoryContacts(), () -> now),
                (delivery, outcome, _) -> observed.add(
                        delivery.company() + " " + outcome.getClass().getSimpleName()));
    }

    private void observe(AlertId alert, Delivery ended) {
        if (failing) {
            throw new IllegalStateException("No room for " + ended.id() + " of " + alert.value());
        }
    }

    private AlertStatus status() {
        return alerts.find(Fixtures.alertId()).orElseThrow().status();
    }
}
