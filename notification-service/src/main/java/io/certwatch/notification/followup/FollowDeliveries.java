package io.certwatch.notification.followup;

import io.certwatch.notification.alert.AlertId;
import io.certwatch.notification.alert.AlertStatus;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.notification.delivery.Delivery;
import io.certwatch.notification.delivery.SettlementListener;
import io.certwatch.platform.time.ChinaCalendar;
import java.time.InstantSource;

/** Begins to follow every alert whose message reached somebody. Whether it asks for an answer is looked at the next day. */
final class FollowDeliveries implements SettlementListener {
    private final FollowUps followUps;
    private final Alerts alerts;
    private final InstantSource clock;

    FollowDeliveries(FollowUps followUps, Alerts alerts, InstantSource clock) {
        this.followUps = followUps;
        this.alerts = alerts;
        this.clock = clock;
    }

    @Override
    public void onEnded(AlertId alert, Delivery delivery) {
        if (delivery.status() != Delivery.Status.SENT || alert.company().equals(AlertId.STEWARDS)) return;
        var attempts = delivery.attempts();
        var reached = attempts.isEmpty() ? clock.instant() : attempts.getLast().at();
        var nextDay = ChinaCalendar.midnight(ChinaCalendar.dayOf(reached).plusDays(1));
        followUps.begin(FollowUp.begin(alert, reached, nextDay));
    }

    /** A vendor that did not get the message owes no answer. A resend that arrives is followed as new. */
    @Override
    public void onBounced(AlertId alert, Delivery delivery, String words) {
        alerts.find(alert)
                .filter(ended -> ended.status() == AlertStatus.BOUNCED)
                .ifPresent(_ -> followUps.remove(alert));
    }
}
