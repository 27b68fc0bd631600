package io.certwatch.notification.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.platform.event.CompanyHeader;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.trace.Traces;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Reads the topics of which companies see their own events, in a consumer group of its own, so that webhooks delay no alert. Of an event
 * that no webhook wants, only headers are read.
 */
@Component
class WebhookEventListener {
    private final EventReader reader;
    private final PlanMessages planMessages;
    private final Traces traces;

    WebhookEventListener(EventReader reader, PlanMessages planMessages, Traces traces) {
        this.reader = reader;
        this.planMessages = planMessages;
        this.traces = traces;
    }

    @KafkaListener(
            topics = {"certwatch.product.obligations.v1", "certwatch.notification.deliveries.v1"},
            groupId = "${spring.kafka.consumer.group-id}.webhooks")
    void on(ConsumerRecord<String, byte[]> record) {
        CompanyHeader.of(record)
                .filter(company -> planMessages.isWanted(company, type(record)))
                .ifPresent(company -> plan(company, record));
    }

    private void plan(String company, ConsumerRecord<String, byte[]> record) {
        var event = reader.read(record);
        event.as(JsonNode.class); // is JSON
        var published =
                new PublishedEvent(event.id(), event.type(), company, event.time(), new String(event.data(), UTF_8));
        planMessages.plan(published, traces.current());
    }

    private static String type(ConsumerRecord<String, byte[]> record) {
        Header type = record.headers().lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), UTF_8);
    }
}
