package io.certwatch.notification.delivery;

import static io.certwatch.notification.alert.Fixtures.NOON;
import static io.certwatch.notification.alert.Fixtures.line;
import static io.certwatch.notification.alert.Fixtures.recipient;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.END_OF_DATA;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.GREETING;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.MAIL;
import static io.certwatch.notification.smtp.ScriptedSmtp.Step.RCPT;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Fixtures;
import io.certwatch.notification.alert.InMemoryAlerts;
import io.certwatch.notification.alert.Recipient;
import io.certwatch.notification.contact.InMemoryContacts;
import io.certwatch.notification.delivery.Attempt.Result;
import io.certwatch.notification.email.EmailChannels;
import io.certwatch.notification.smtp.ScriptedSmtp;
import io.certwatch.notification.smtp.ScriptedSmtp.Received;
import io.certwatch.notification.smtp.SmtpServers;
import io.certwatch.notification.smtp.TestServers;
import io.certwatch.notification.timing.RecordedWakeups;
import io.certwatch.notification.timing.TestClock;
import io.certwatch.platform.text.Language;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What becomes of an alert while its mail server misbehaves: real conversations, and hours that a clock tells. */
class MailServerStoriesIT {
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Recipient JANE = recipient(Language.EN);

    private final TestClock clock = new TestClock(NOON);
    private final InMemoryAlerts alerts = new InMemoryAlerts();
    private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
    private ScriptedSmtp server = ScriptedSmtp.start();
    private SmtpServers servers = TestServers.plain(clock, LIMIT, server.port());

    @AfterEach
    void stop() {
        servers.close();
        server.close();
    }

    @Test
    void sendsAfterAnOutageOfAnHour() {
        var port = server.port();
        server.close();
        plan();
        while (clock.instant().isBefore(NOON.plus(Duration.ofHours(1)))) {
            assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);
            tryWhenDue();
        }
        assertThat(results()).containsOnly(Result.SERVER_FAULT);

        server = ScriptedSmtp.start(port);
        tryUntilSettled();

        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(server.messages()).hasSize(1);
        assertThat(clock.instant()).isBefore(NOON.plus(Duration.ofMinutes(90)));
    }

    @Test
    void sendsLaterWhenTheServerClosesWith421() {
        plan();
        server.answer(MAIL, "421 4.3.2 Shutting down");
        tryWhenDue();
        assertThat(lastAttempt().result()).isEqualTo(Result.SERVER_FAULT);
        assertThat(lastAttempt().answer()).isEqualTo("421 4.3.2 Shutting down");

        server.accept(MAIL);
        tryWhenDue();
        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(server.messages()).hasSize(1);
    }

    @Test
    void sendsLaterWhenTheServerAnswers450() {
        plan();
        server.answer(RCPT, "450 4.2.1 Mailbox busy");
        tryWhenDue();
        assertThat(lastAttempt().result()).isEqualTo(Result.TRY_LATER);
        assertThat(lastAttempt().answer()).isEqualTo("450 4.2.1 Mailbox busy");

        server.accept(RCPT);
        tryWhenDue();
        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(lastAttempt().answer()).isEqualTo("250 2.0.0 Ok: queued as 1");
    }

    @Test
    void givesUpAfterTheLast450() {
        plan();
        server.answer(RCPT, "450 4.2.1 Mailbox busy");
        tryUntilSettled();
        assertThat(alertStatus()).isEqualTo(AlertStatus.GIVEN_UP);
        assertThat(results()).hasSize(16);
        assertThat(lastAttempt().answer()).isEqualTo("Given up after 16 attempts: 450 4.2.1 Mailbox busy");
        assertThat(clock.instant()).isAfter(NOON.plus(Duration.ofMinutes(45)));
    }

    @Test
    void givesUpAtOnceWhenTheServerAnswers550() {
        plan();
        server.answer(RCPT, "550 5.1.1 No such mailbox");
        tryWhenDue();
        assertThat(alertStatus()).isEqualTo(AlertStatus.GIVEN_UP);
        assertThat(lastAttempt().answer()).isEqualTo("550 5.1.1 No such mailbox");
        assertThat(deliveries.news).hasSize(1);
    }

    @Test
    void sendsThroughAGreylistingServerMinutesLater() {
        plan();
        server.answer(
                RCPT,
                () -> clock.instant().isBefore(NOON.plus(Duration.ofMinutes(5)))
                        ? "450 4.7.1 Greylisted, try again in five minutes"
                        : "250 2.1.5 Ok");
        tryUntilSettled();
        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(results()).startsWith(Result.TRY_LATER).endsWith(Result.SENT);
        assertThat(server.messages()).hasSize(1);
        assertThat(clock.instant()).isBetween(NOON.plus(Duration.ofMinutes(5)), NOON.plus(Duration.ofMinutes(15)));
    }

    @Test
    void repeatsWithTheSameMessageIdWhenTheConnectionDropsAfterTheText() {
        plan();
        server.hangsUpAt(END_OF_DATA);
        tryWhenDue();
        assertThat(lastAttempt().result()).isEqualTo(Result.SERVER_FAULT);
        assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);

        server.accept(END_OF_DATA);
        tryWhenDue();
        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(server.messages()).extracting(Received::messageId).hasSize(2).containsOnly(messageId());
    }

    @Test
    void givesASlowServerNoMoreThanTheTimeLimit() {
        servers.close();
        servers = TestServers.plain(clock, Duration.ofMillis(400), server.port());
        plan();
        server.saysNothingAt(GREETING);
        tryWhenDue();
        assertThat(lastAttempt().result()).isEqualTo(Result.SERVER_FAULT);
        assertThat(lastAttempt().answer()).matches("No answer within 0.4 s|Read timed out");
        assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);
    }

    @Test
    void sendsAnAlertOnceThoughTheMailServerAnswersSlowly() {
        servers.close();
        servers = TestServers.plain(clock, Duration.ofMillis(400), server.port());
        plan();
        for (var step : List.of(GREETING, RCPT)) {
            server.dripsAt(step);
            tryWhenDue();
            assertThat(lastAttempt().result()).isEqualTo(Result.SERVER_FAULT);
            assertThat(delivery().status()).isEqualTo(Delivery.Status.PENDING);
            server.accept(step);
        }

        tryUntilSettled();
        assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
        assertThat(server.messages()).extracting(Received::messageId).containsExactly(messageId());
        assertThat(deliveries.news).hasSize(1);
    }

    @Test
    void sendsThroughTheSecondServerWhileTheFirstIsAway() {
        try (var second = ScriptedSmtp.start()) {
            servers.close();
            servers = TestServers.plain(clock, LIMIT, server.port(), second.port());
            server.close();
            plan();
            tryWhenDue();
            assertThat(alertStatus()).isEqualTo(AlertStatus.SENT);
            assertThat(second.messages()).extracting(Received::messageId).containsExactly(messageId());
            assertThat(lastAttempt().answer())
                    .startsWith("250 2.0.0 Ok: queued as 1 (localhost:%d; before it localhost:%d: "
                            .formatted(second.port(), server.port()));
        }
    }

    private void plan() {
        var alert = Fixtures.alert(List.of(line("o1")), JANE);
        alerts.begin(alert, 0, NOON);
        Plans.planning(deliveries, alerts, clock).take(alert);
    }

    private void tryUntilSettled() {
        for (var i = 0; i < 1_000 && !delivery().isSettled(); i++) {
            tryWhenDue();
        }
        assertThat(delivery().isSettled()).isTrue();
    }

    /** Moves the clock to the time of the next attempt, and waits until it is made. */
    private void tryWhenDue() {
        var due = delivery().due();
        if (due != null && due.isAfter(clock.instant())) {
            clock.forward(Duration.between(clock.instant(), due));
        }
        var channel = EmailChannels.to(servers, clock);
        if (!channel.isOpen()) {
            clock.forward(Duration.ofSeconds(5));
            return;
        }
        var deliverOne = new DeliverOne(
                deliveries,
                alerts,
                Plans.completing(),
                Plans.settling(deliveries, alerts),
                channel,
                Fixtures.MEMORY,
                retry(),
                (_, _, work) -> work.run(),
                clock,
                new RecordedWakeups(),
                Plans.suppressing(new InMemoryContacts(), clock),
                (_, _, _) -> {});
        try (var deliverDue = new DeliverDue(
                deliveries, deliverOne::deliver, channel, Duration.ofMinutes(2), 2, clock, new RecordedWakeups())) {
            deliverDue.run();
        }
    }

    private static Retry retry() {
        return new DeliverySettings(
                        16,
                        Duration.ofSeconds(2),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(10),
                        Duration.ofDays(5),
                        Duration.ofMinutes(2),
                        8,
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(1))
                .retry();
    }

    private Delivery delivery() {
        var id = Delivery.id(Fixtures.alertId(), JANE);
        return deliveries.find(Fixtures.COMPANY, List.of(id)).getFirst();
    }

    private Attempt lastAttempt() {
        return delivery().attempts().getLast();
    }

    private List<Result> results() {
        return delivery().attempts().stream().map(Attempt::result).toList();
    }

    private String messageId() {
        return "<" + delivery().id() + "@example.org>";
    }

    private AlertStatus alertStatus() {
        return alerts.find(Fixtures.alertId()).orElseThrow().status();
    }
}
