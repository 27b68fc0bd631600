package io.certwatch.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.support.KafkaUtils;

/**
 * Sends a record that could not be processed to {@code <topic>-dlt}: key, value and headers unchanged, plus readable
 * headers with its position and the reason. Counted in {@code events.dead} by topic.
 */
public final class DeadLetters implements ConsumerRecordRecoverer {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);

    /**
     * The info of a listener that leaves out what it cannot process, because another service that reads the topic puts
     * such records aside.
     */
    public static final String LEFT_TO_OTHERS = "dead-letters-left-to-others";

    private final DeadLetterPublisher publisher;
    private final MeterRegistry meters;

    DeadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        this.meters = meters;
        this.publisher = new DeadLetterPublisher(kafka);
    }

    /** The topic to which records of this one are sent. */
    public static String topicOf(String topic) {
        return Topic.deadLetterOf(topic);
    }

    /** @param listenerInfo of its container */
    public static boolean isLeftToOthers(byte @Nullable [] listenerInfo) {
        return listenerInfo != null && LEFT_TO_OTHERS.equals(new String(listenerInfo, StandardCharsets.UTF_8));
    }

    /** Called in the thread of the consumer, which knows its group. */
    @Override
    public void accept(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        var reason = failure == null ? new UnreadableEvent("unknown") : failure;
        publish(record, reason, DeadLetterHeaders.of(record, reason, KafkaUtils.getConsumerGroupId()));
    }

    /**
     * Sends a record whose replay failed.
     *
     * @param group whose listener failed
     * @param first the first dead letter of the record
     * @param failures how many dead letters the record has become, this one included
     * @return where the dead letter lies
     */
    public RecordMetadata failedAgain(
            ConsumerRecord<?, ?> record, Exception failure, @Nullable String group, String first, long failures) {
        var headers = DeadLetterHeaders.of(record, failure, group);
        DeadLetterHeaders.add(headers, DeadLetterHeaders.FIRST, first);
        DeadLetterHeaders.add(headers, DeadLetterHeaders.FAILURES, Long.toString(failures));
        return publish(record, failure, headers);
    }

    private RecordMetadata publish(ConsumerRecord<?, ?> record, Exception failure, Headers headers) {
        var letter = publisher.publish(record, headers);
        meters.counter("events.dead", "topic", record.topic()).increment();
        LOG.warn("Dead letter from {}: {}", place(record), FailureReason.of(failure));
        return letter;
    }

    static String place(ConsumerRecord<?, ?> record) {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
