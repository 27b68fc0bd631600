package io.certwatch.product;

import io.certwatch.backing.BackingServices;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads all records of a topic. */
public final class TopicReader {

    /** @param trace empty if there is none */
    public record Message(String key, String type, String id, String trace, byte[] json) {

        public String text() {
            return new String(json, StandardCharsets.UTF_8);
        }
    }

    private TopicReader() {}

    public static List<Message> all(String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(topic, partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var read = new ArrayList<Message>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.add(message(record)));
            }
            return read;
        }
    }

    private static Message message(ConsumerRecord<String, byte[]> record) {
        return new Message(
                record.key(), header(record, "ce_type"), header(record, "ce_id"), trace(record), record.value());
    }

    private static String trace(ConsumerRecord<String, byte[]> record) {
        var traceparent = header(record, "traceparent");
        return traceparent.isEmpty() ? "" : traceparent.split("-")[1];
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }
}
