package io.certwatch.notification.alert;

import java.util.stream.LongStream;

class ObligationBatchesTest extends ObligationBatchesContract {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @Override
    protected Stores stores() {
        var alerts = new InMemoryAlerts();
        return new Stores(alerts, alerts, new InMemoryObligations());
    }
}
