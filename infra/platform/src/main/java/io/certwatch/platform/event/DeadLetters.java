package io.certwatch.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;

/**
 * Sends a record that could not be processed to {@code <topic>-dlt}: key, value and headers unchanged, plus readable
 * headers with its position and the reason. Counted in {@code events.dead} by topic.
 */
final class DeadLetters implements ConsumerRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    private final DeadLetterPublisher publisher;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        this.meters = meters;
        this.publisher = new DeadLetterPublisher(kafka);
    }

    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        publisher.accept(record, failure == null ? new UnreadableEvent("unknown") : failure);
        meters.counter("events.dead", "topic", record.topic()).increment();
        LOG.warn("Dead letter from {}: {}", place(record), FailureReason.of(failure));
    }

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
