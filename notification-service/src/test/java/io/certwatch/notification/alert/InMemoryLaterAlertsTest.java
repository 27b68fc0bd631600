package io.certwatch.notification.alert;

class InMemoryLaterAlertsTest extends LaterAlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    protected OpenAlerts open() {
        return alerts;
    }

    @Override
    protected LaterAlerts laterAlerts() {
        return alerts;
    }
}
