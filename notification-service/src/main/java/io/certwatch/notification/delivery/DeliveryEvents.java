package io.certwatch.notification.delivery;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.certwatch.notification.alert.AlertContent;
import io.certwatch.notification.alert.PublishedCause;
import io.certwatch.notification.alert.SourceNews;
import io.certwatch.platform.event.EventForms;
import io.certwatch.platform.event.OutgoingEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The events of a settled delivery; one to the company's own team has none. */
@Component
class DeliveryEvents implements EventForms<DeliverySettled> {
    private static final String TOPIC = "certwatch.notification.deliveries.v1";
    private static final String TYPE = "io.certwatch.notification.";

    @Override
    public List<OutgoingEvent> of(DeliverySettled news) {
        return switch (news.alert().content()) {
            case AlertContent.Obligations _ -> {
                var message = DeliveryMessage.of(news);
                yield List.of(event("delivery", news, message, message.company()));
            }
            case SourceNews about -> List.of(event("notice", news, NoticeMessage.of(news, about), null));
            case AlertContent.TeamNews _, AlertContent.TeamNotices _ -> List.of();
        };
    }

    private static OutgoingEvent event(String what, DeliverySettled news, Object message, @Nullable String company) {
        var delivery = news.delivery();
        var id = what + "/" + delivery.id() + "/" + delivery.revision();
        var type = TYPE + what + "." + ending(delivery.status());
        return new OutgoingEvent(TOPIC, delivery.alert().value(), type, id, news.at(), message, company);
    }

    private static String ending(Delivery.Status status) {
        return switch (status) {
            case SENT -> "sent";
            case GIVEN_UP -> "given-up";
            case BOUNCED -> "bounced";
            case PENDING, IN_DIGEST, NOTHING_LEFT, RECIPIENT_GONE ->
                throw new IllegalArgumentException("A delivery that is " + status + " has no event.");
        };
    }

    /**
     * What the server that could not deliver the message reported.
     *
     * @param status the enhanced status code (RFC 3463)
     * @param permanent the address is given up as well
     */
    record ReportPart(@Nullable String status, boolean permanent) {

        static @Nullable ReportPart of(@Nullable DeliveryReport report) {
            return report == null ? null : new ReportPart(report.status(), report.kind() == DeliveryReport.Kind.FAILED);
        }
    }

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

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ReportPart report,

            Instant at) {

        record SourcePart(String id, long revision) {}

        static NoticeMessage of(DeliverySettled settled, SourceNews news) {
            var delivery = settled.delivery();
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
                    settled.reason(),
                    ReportPart.of(settled.report()),
                    settled.at());
        }
    }

    /** The event of a settled delivery to a vendor. */
    record DeliveryMessage(
            String id,
            String alert,
            long revision,
            String company,
            @Nullable String vendor,
            String recipient,
            String channel,
            String language,
            Delivery.Status outcome,
            int attempts,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            ReportPart report,

            PublishedCause cause,
            List<String> obligations,
            List<String> events,
            Instant at) {

        static DeliveryMessage of(DeliverySettled news) {
            var delivery = news.delivery();
            return new DeliveryMessage(
                    delivery.id(),
                    delivery.alert().value(),
                    delivery.revision(),
                    delivery.company(),
                    news.alert().vendor(),
                    delivery.recipient().email(),
                    "EMAIL",
                    delivery.recipient().language().code(),
                    delivery.status(),
                    delivery.attempts().size(),
                    news.reason(),
                    ReportPart.of(news.report()),
                    PublishedCause.of(news.alert().cause()),
                    news.alert().obligations(),
                    news.alert().events(),
                    news.at());
        }
    }
}
