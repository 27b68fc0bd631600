package io.certwatch.platform.event;

import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaOperations;

/**
 * Sends a dead letter unchanged, or shortened if it is too large for the producer or the broker: the headers of a dead letter make a record
 * larger, and the broker's limit may be lower than the producer's.
 */
final class DeadLetterPublisher {

    /** Bytes of the value, and of the record's headers, to send: all, then fewer with each attempt. */
    private static final List<Integer> SIZES = List.of(Integer.MAX_VALUE, 64 << 10, 0);

    private final KafkaOperations<Object, Object> kafka;

    @SuppressWarnings("unchecked")
    DeadLetterPublisher(KafkaOperations<?, ?> kafka) {
        this.kafka = (KafkaOperations<Object, Object>) kafka;
    }

    /**
     * Returns when the broker has stored the dead letter, with its place.
     *
     * @throws KafkaException if it cannot be stored within the producer's limits of time
     */
    RecordMetadata publish(ConsumerRecord<?, ?> source, Headers added) {
        var headers = new RecordHeaders(source.headers().toArray());
        added.forEach(headers::add);
        var letter = new ProducerRecord<Object, Object>(
                Topic.deadLetterOf(source.topic()), null, source.key(), source.value(), headers);
        for (int most : SIZES) {
            try {
                return send(ShortenedLetter.of(letter, source, most));
            } catch (RuntimeException failure) {
                if (most == 0 || !isTooLarge(failure)) throw failure;
            }
        }
        throw new IllegalStateException("The sizes must end with 0");
    }

    private RecordMetadata send(ProducerRecord<Object, Object> letter) {
        try {
            return kafka.send(letter).get().getRecordMetadata();
        } catch (ExecutionException failure) {
            throw new KafkaException("The broker did not store a dead letter", failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new KafkaException("Interrupted while sending a dead letter", stopped);
        }
    }

    private static boolean isTooLarge(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RecordTooLargeException || cause instanceof RecordBatchTooLargeException) return true;
        }
        return false;
    }
}
