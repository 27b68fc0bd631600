package io.certwatch.notification.delivery.kafka;

import io.certwatch.notification.alert.SourceNews;
import io.certwatch.notification.delivery.Delivery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The event of a settled delivery to a steward. */
record NoticeMessage(
        String id,
        String notice,
        long revision,
        SourcePart source,
        SourceNews.Kind news,
        String recipient,
        String channel,
        String language,
        Delivery.Status outcome,
        int attempts,
        @Nullable String reason,
        Instant at) {

    record SourcePart(String id, long revision) {}

    static NoticeMessage of(Delivery delivery, SourceNews news) {
        var last = delivery.attempts().getLast();
        return new NoticeMessage(
                delivery.id(),
                delivery.alert().value(),
                delivery.revision(),
                new SourcePart(news.source(), news.revision()),
                news.kind(),
                delivery.recipient().email(),
                "EMAIL",
                delivery.recipient().language().code(),
                delivery.status(),
                delivery.attempts().size(),
                delivery.status() == Delivery.Status.GIVEN_UP ? last.answer() : null,
                last.at());
    }
}
