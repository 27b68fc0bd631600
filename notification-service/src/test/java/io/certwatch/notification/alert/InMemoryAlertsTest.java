package io.certwatch.notification.alert;

class InMemoryAlertsTest extends AlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected OpenAlerts open() {
        return alerts;
    }
}
