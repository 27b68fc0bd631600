package io.certwatch.notification.alert.kafka;

import io.certwatch.notification.alert.AlertCause;
import io.certwatch.notification.alert.WithoutRecipient;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The event of an alert that nobody gets. */
record AlertMessage(
        String id,
        long revision,
        String company,
        @Nullable String vendor,
        AlertCause cause,
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
                alert.cause().published(),
                alert.obligations(),
                alert.events(),
                news.at());
    }
}
