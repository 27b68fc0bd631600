package io.certwatch.bench.system;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Counts the keys that a topic has spoken of since this listener came. */
final class Listener implements AutoCloseable {

    private final KafkaConsumer<String, String> consumer;
    private final Set<String> keys = new HashSet<>();

    Listener(String bootstrapServers, String topic) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "group.id", "bench", "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer());
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new org.apache.kafka.common.TopicPartition(p.topic(), p.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    int distinctKeys() {
        consumer.poll(Duration.ofMillis(1)).forEach(record -> keys.add(record.key()));
        return keys.size();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
