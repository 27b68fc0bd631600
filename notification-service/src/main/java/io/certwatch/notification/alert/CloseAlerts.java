package io.certwatch.notification.alert;

import java.util.function.Consumer;

/** Closes an alert once each of its deliveries was sent or given up. */
public final class CloseAlerts {
    private final Alerts alerts;
    private final Consumer<AlertStatus> observer;

    public CloseAlerts(Alerts alerts, Consumer<AlertStatus> observer) {
        this.alerts = alerts;
        this.observer = observer;
    }

    public void settle(AlertId id, String recipient, boolean reached) {
        alerts.settle(id, recipient, reached).ifPresent(observer);
    }
}
