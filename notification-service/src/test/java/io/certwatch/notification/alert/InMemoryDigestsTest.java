package io.certwatch.notification.alert;

import io.certwatch.notification.digest.Digests;

class InMemoryDigestsTest extends DigestsContract {
    private final InMemoryAlerts alerts = new InMemoryAlerts();

    @Override
    protected Alerts alerts() {
        return alerts;
    }

    @Override
    protected Digests digests() {
        return alerts;
    }
}
