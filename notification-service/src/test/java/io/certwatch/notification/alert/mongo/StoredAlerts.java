package io.certwatch.notification.alert.mongo;

import com.mongodb.client.MongoDatabase;
import io.certwatch.notification.alert.Alerts;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.outbox.Outbox;
import java.util.List;
import java.util.Map;

/** The store of alerts, for tests of other packages. */
public final class StoredAlerts {

    private StoredAlerts() {}

    public static Alerts in(MongoDatabase database, Outbox outbox) {
        return new MongoAlerts(
                database,
                outbox,
                news -> List.of(new OutgoingEvent(
                        "certwatch.notification.deliveries.v1",
                        news.alert().id().value(),
                        "io.certwatch.notification.alert.no-contact",
                        "alert/" + news.revision(),
                        news.at(),
                        Map.of())));
    }
}
