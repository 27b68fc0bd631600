package io.certwatch.platform.event;

import io.cloudevents.CloudEvent;
import io.cloudevents.kafka.KafkaMessageFactory;
import io.cloudevents.rw.CloudEventRWException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;

/** Reads CloudEvents in binary mode. */
public final class EventReader {

    public IncomingEvent read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) throw new UnreadableEvent("The record has no value.");
        var event = cloudEvent(record);
        return new IncomingEvent(
                event.getId(),
                event.getType(),
                event.getSource().toString(),
                key(record.key(), event.getSubject()),
                time(event.getTime(), record.timestamp()),
                record.value());
    }

    private static CloudEvent cloudEvent(ConsumerRecord<String, byte[]> record) {
        try {
            return KafkaMessageFactory.createReader(record).toEvent();
        } catch (CloudEventRWException | IllegalStateException | IllegalArgumentException unreadable) {
            throw new UnreadableEvent("Not a CloudEvent in binary mode: " + unreadable.getMessage(), unreadable);
        }
    }

    private static String key(@Nullable String key, @Nullable String subject) {
        if (key != null) return key;
        if (subject != null) return subject;
        throw new UnreadableEvent("The record has neither a key nor a subject.");
    }

    private static Instant time(@Nullable OffsetDateTime time, long timestamp) {
        return time != null ? time.toInstant() : Instant.ofEpochMilli(timestamp);
    }
}
