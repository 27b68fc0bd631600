package io.certwatch.notification.alert;

import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of alerts that nobody gets. They are on the topic of deliveries: once there is a contact, a delivery follows. */
@Component
class AlertEvents implements EventForms<WithoutRecipient> {
    private static final String TOPIC = "certwatch.notification.deliveries.v1";
    private static final String TYPE = "io.certwatch.notification.alert.";

    @Override
    public List<OutgoingEvent> of(WithoutRecipient news) {
        var alert = news.alert();
        var type = TYPE + (alert.status() == AlertStatus.NO_VENDOR ? "no-vendor" : "no-contact");
        var key = alert.id().value();
        var id = "alert/" + key + "/" + news.revision();
        return List.of(new OutgoingEvent(
                TOPIC,
                key,
                type,
                id,
                news.at(),
                AlertMessage.of(news),
                alert.id().company()));
    }

    /** The event of an alert that nobody gets. */
    record AlertMessage(
            String id,
            long revision,
            String company,
            @Nullable String vendor,
            PublishedCause cause,
            List<String> obligations,
            List<String> events,
            Instant at) {

        static AlertMessage of(WithoutRecipient news) {
            var alert = news.alert();
            return new AlertMessage(
                    alert.id().value(),
                    news.revision(),
                    alert.id().company(),
                    alert.vendor(),
                    PublishedCause.of(alert.cause()),
                    alert.obligations(),
                    alert.events(),
                    news.at());
        }
    }
}
