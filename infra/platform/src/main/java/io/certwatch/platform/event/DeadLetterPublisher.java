package io.certwatch.platform.event;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer;
import org.springframework.kafka.listener.DeadLetterPublishingRecoverer.HeaderNames.HeadersToAdd;

/**
 * Sends a dead letter unchanged, or shortened if it is too large for the producer or the broker: the headers of a dead letter make a record
 * larger, and the broker's limit may be lower than the producer's.
 */
final class DeadLetterPublisher extends DeadLetterPublishingRecoverer {

    private static final int ANY_PARTITION = -1;
    /** Bytes of the value, and of the record's headers, to send: all, then fewer with each attempt. */
    private static final List<Integer> SIZES = List.of(Integer.MAX_VALUE, 64 << 10, 0);

    DeadLetterPublisher(KafkaOperations<?, ?> kafka) {
        super(kafka, (record, _) -> new TopicPartition(Topic.deadLetterOf(record.topic()), ANY_PARTITION));
        excludeHeader(HeadersToAdd.values());
        addHeadersFunction(DeadLetterHeaders::of);
    }

    @Override
    protected void publish(
            ProducerRecord<Object, Object> letter, KafkaOperations<Object, Object> kafka, ConsumerRecord<?, ?> source) {
        for (int most : SIZES) {
            try {
                var fitting = ShortenedLetter.of(letter, source, most);
                verifySendResult(kafka, fitting, kafka.send(fitting), source);
                return;
            } catch (RuntimeException failure) {
                if (most == 0 || !isTooLarge(failure)) {
                    throw failure;
                }
            }
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException) {
                return true;
            }
        }
        return false;
    }
}
