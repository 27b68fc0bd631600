package io.certwatch.notification.alert;

import io.certwatch.notification.sealing.OpenAlerts;

class InMemoryAlertsTest implements CollectingAlertsContract, SealedAlertsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    public Alerts alerts() {
        return alerts;
    }

    @Override
    public OpenAlerts open() {
        return alerts;
    }
}
