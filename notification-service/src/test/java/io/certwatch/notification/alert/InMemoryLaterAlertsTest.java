package io.certwatch.notification.alert;

import io.certwatch.notification.sealing.OpenAlerts;

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
