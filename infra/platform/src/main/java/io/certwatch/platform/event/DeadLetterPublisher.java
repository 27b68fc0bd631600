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
 * Sends a dead letter as it is, and shortened where it is too large for the producer or the broker: a record that was just small enough
 * for its topic is not with the headers of a dead letter, and a broker may take less than the limit that we are set to.
 */
final class DeadLetterPublisher extends DeadLetterPublishingRecoverer {

    private static final int ANY_PARTITION = -1;
    /** How many bytes of the value, and of the headers of the record, are sent: all, then less. The last is for brokers that take next to nothing. */
    private static final List<Integer> SIZES = List.of(Integer.MAX_VALUE, 64 << 10, 0);

    DeadLetterPublisher(KafkaOperations<?, ?> kafka) {
        super(kafka, (record, _) -> new TopicPartition(Topic.deadLetterOf(record.topic()), ANY_PARTITION));
        excludeHeader(HeadersToAdd.values());
        addHeadersFunction(DeadLetterHeaders::of);
    }

    @Override
    protected void publish(ProducerRecord<Object, Object> letter, KafkaOperations<Object, Object> kafka, ConsumerRecord<?, ?> source) {
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
