package io.certwatch.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.delivery.Deliveries;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.DeliveryOutcome;
import io.certwatch.notification.delivery.DeliveryOutcome.GivenUp;
import io.certwatch.notification.delivery.DeliveryOutcome.Sent;
import io.certwatch.notification.delivery.DeliveryOutcome.TryLater;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;

class NotificationMetricsTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final NotificationMetrics metrics =
            new NotificationMetrics(meters, Mockito.mock(Deliveries.class), Clock.systemUTC());

    @Test
    void deliveriesAreSeparatedByCompany() {
        attempt("demo", new GivenUp("550 Unknown"));
        attempt("harbor", new GivenUp("550 Unknown"));
        attempt("harbor", new Sent("250 OK"));
        attempt("harbor", new Sent("250 OK"));
        assertThat(deliveries("demo", "given-up")).isEqualTo(1);
        assertThat(deliveries("harbor", "given-up")).isEqualTo(1);
        assertThat(deliveries("harbor", "sent")).isEqualTo(2);
    }

    @Test
    void anAcceptedMessageCountsFromWhenItWasDue() {
        attempt("demo", new Sent("250 OK"));
        attempt("demo", new TryLater("451 Busy"));

        var accepted = meters.get("notification.delivery.duration").timer();
        assertThat(accepted.count()).isEqualTo(1);
        assertThat(accepted.totalTime(TimeUnit.SECONDS)).isEqualTo(40);
    }

    @Test
    void alertsToStewardsBelongToNoCompany() {
        metrics.count(AlertId.STEWARDS, AlertStatus.SENT);
        metrics.count("demo", AlertStatus.GIVEN_UP);
        assertThat(alerts("none", "sent")).isEqualTo(1);
        assertThat(alerts("demo", "given_up")).isEqualTo(1);
    }

    private void attempt(String company, DeliveryOutcome outcome) {
        var delivery = Mockito.mock(Delivery.class);
        Mockito.when(delivery.company()).thenReturn(company);
        Mockito.when(delivery.plannedAt()).thenReturn(Instant.EPOCH);
        metrics.onAttempted(delivery, outcome, Instant.EPOCH.plusSeconds(40));
    }

    private double deliveries(String company, String outcome) {
        return meters.get("notification.deliveries")
                .tags("company", company, "outcome", outcome)
                .counter()
                .count();
    }

    private double alerts(String company, String status) {
        return meters.get("notification.alerts")
                .tags("company", company, "status", status)
                .counter()
                .count();
    }
}
