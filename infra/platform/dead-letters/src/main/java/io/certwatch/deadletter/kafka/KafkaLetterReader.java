package io.certwatch.deadletter.kafka;

import io.certwatch.deadletter.LetterPartition;
import io.certwatch.deadletter.LetterReader;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/** A consumer without a group: nothing is committed, and no other consumer is disturbed. */
final class KafkaLetterReader implements LetterReader {

    private static final Duration GLANCE = Duration.ofMillis(200);

    private final Consumer<String, byte[]> consumer;

    KafkaLetterReader(Map<String, Object> settings) {
        consumer = new KafkaConsumer<>(settings);
    }

    @Override
    public List<ConsumerRecord<String, byte[]>> read(LetterPartition partition, long from) {
        return read(new TopicPartition(partition.topic(), partition.partition()), from, partition.end());
    }

    List<ConsumerRecord<String, byte[]>> read(TopicPartition partition, long from, long end) {
        try {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            var until = System.nanoTime() + KafkaLetterTopics.PATIENCE.toNanos();
            while (System.nanoTime() < until) {
                var records = consumer.poll(GLANCE).records(partition);
                if (!records.isEmpty() || consumer.position(partition) >= end) return records;
            }
            throw new KafkaException("No answer for " + partition);
        } catch (OffsetOutOfRangeException removed) {
            return List.of();
        } catch (KafkaException failure) {
            throw KafkaLetterTopics.unavailable(failure);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }
}
