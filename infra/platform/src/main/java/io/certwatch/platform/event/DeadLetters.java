package io.certwatch.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Puts a record that could not be taken on {@code <topic>-dlt}: key, bytes and headers as they came, and headers that a
 * person can read with where it was and why it is here. Counted in {@code events.dead} by topic.
 */
final class DeadLetters implements ConsumerRecordRecoverer {

    static final String REASON = "dlt_reason";
    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int ANY_PARTITION = -1;
    private static final int LONGEST_REASON = 1_000;

    private final DeadLetterPublishingRecoverer publisher;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        this.meters = meters;
        this.publisher = new DeadLetterPublishingRecoverer(
                kafka, (record, _) -> new TopicPartition(Topic.deadLetterOf(record.topic()), ANY_PARTITION));
        publisher.excludeHeader(HeadersToAdd.values());
        publisher.addHeadersFunction(DeadLetters::story);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        publisher.accept(record, failure == null ? new UnreadableEvent("unknown") : failure);
        meters.counter("events.dead", "topic", record.topic()).increment();
        LOG.warn("Dead letter from {}: {}", place(record), reason(failure));
    }

    private static Headers story(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        var headers = new RecordHeaders();
        add(headers, REASON, reason(failure));
        add(headers, "dlt_topic", record.topic());
        add(headers, "dlt_partition", Integer.toString(record.partition()));
        add(headers, "dlt_offset", Long.toString(record.offset()));
        add(headers, "dlt_time", Instant.now().toString());
        return headers;
    }

    private static void add(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }

    static String reason(@Nullable Exception failure) {
        if (failure == null) {
            return "unknown";
        }
        var cause = unreadable(failure);
        var reason = cause instanceof UnreadableEvent ? String.valueOf(cause.getMessage()) : cause.toString();
        return reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }

    /** The nearest {@link UnreadableEvent}, whose message is written for people, else the root. */
    private static Throwable unreadable(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UnreadableEvent) {
                return cause;
            }
        }
        return NestedExceptionUtils.getMostSpecificCause(failure);
    }
}
