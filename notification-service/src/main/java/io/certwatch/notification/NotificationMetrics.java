package io.certwatch.notification;

import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryListener;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.AddressRefused;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.NotTried;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.ServerFault;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.certwatch.notification.teamitem.TeamItem;
import io.certwatch.notification.teamitem.TeamListener;
import io.certwatch.notification.webhook.WebhookAttempt;
import io.certwatch.notification.webhook.WebhookListener;
import io.certwatch.platform.meter.CompanyTag;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/**
 * Meters: {@code notification.deliveries} counts attempts by company and outcome, {@code notification.alerts} counts alerts by
 * company and the status they reach, {@code notification.delivery.duration} is the time from when a message was due until a mail
 * server accepted it, {@code notification.team.items} counts new items of teams' lists by company and kind,
 * {@code notification.delivery.oldest.age} (seconds) grows while the mail server accepts no mail.
 */
final class NotificationMetrics implements TeamListener, WebhookListener, DeliveryListener {
    private static final Duration[] BOUNDS = IntStream.of(1, 5, 15, 30, 60, 300, 3600)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;
    private final Timer accepted;

    NotificationMetrics(MeterRegistry registry, Deliveries deliveries, Clock clock) {
        this.registry = registry;
        TimeGauge.builder("notification.delivery.oldest.age", () -> age(deliveries, clock), TimeUnit.SECONDS)
                .description("Age of the oldest pending delivery")
                .register(registry);
        this.accepted = Timer.builder("notification.delivery.duration")
                .description("From when a message was due until a mail server accepted it")
                .serviceLevelObjectives(BOUNDS)
                .register(registry);
    }

    void count(String company, AlertStatus status) {
        count("notification.alerts", "status", status.name().toLowerCase(Locale.ROOT), company);
    }

    @Override
    public void onAttempted(WebhookAttempt attempt) {
        count("notification.webhooks", "outcome", tag(attempt.result()), attempt.company());
    }

    @Override
    public void onAttempted(Delivery after, DeliveryOutcome outcome, Instant at) {
        count("notification.deliveries", "outcome", tag(outcome), after.company());
        if (outcome instanceof Sent) accepted.record(Duration.between(after.plannedAt(), at));
    }

    @Override
    public void onOpened(TeamItem item) {
        count("notification.team.items", "kind", item.kind().name().toLowerCase(Locale.ROOT), item.company());
    }

    private void count(String meter, String tag, String value, String company) {
        registry.counter(meter, Tags.of(tag, value).and(CompanyTag.of(company))).increment();
    }

    private static String tag(WebhookAttempt.Result result) {
        return switch (result) {
            case DELIVERED -> "delivered";
            case TRY_LATER -> "try-later";
            case GIVEN_UP -> "given-up";
        };
    }

    private static double age(Deliveries deliveries, Clock clock) {
        return deliveries
                .oldestPending()
                .map(since ->
                        Math.max(0, Duration.between(since, clock.instant()).toMillis()) / 1000.0)
                .orElse(0.0);
    }

    private static String tag(DeliveryOutcome outcome) {
        return switch (outcome) {
            case Sent _ -> "sent";
            case TryLater _ -> "try-later";
            case ServerFault _ -> "server-fault";
            case NotTried _ -> "not-tried";
            case GivenUp _, AddressRefused _ -> "given-up";
        };
    }
}
