package io.certwatch.endtoend;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody else's consumer: plain kafka-clients, no class of ours, reading topics from their beginning. */
final class Stranger implements AutoCloseable {

    /** One record as a stranger sees it. */
    record Heard(String topic, String key, Map<String, String> headers, byte[] value) {

        JsonNode json() {
            return JsonMapper.shared().readTree(value);
        }

        String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<Heard> heard = new ArrayList<>();

    Stranger(String bootstrapServers, List<String> topics) {
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "a-stranger-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(topics);
    }

    /** Everything heard so far, after listening a moment longer. */
    List<Heard> listen() {
        heardMore();
        return heardSoFar();
    }

    /** Whether listening a moment longer brought anything. */
    boolean heardMore() {
        var records = consumer.poll(Duration.ofMillis(200));
        for (ConsumerRecord<String, byte[]> record : records) {
            heard.add(new Heard(record.topic(), record.key(), headersOf(record), record.value()));
        }
        return !records.isEmpty();
    }

    List<Heard> heardSoFar() {
        return List.copyOf(heard);
    }

    List<Heard> listen(Predicate<Heard> which) {
        return listen().stream().filter(which).toList();
    }

    /** How many records the topic holds by now. */
    long recordsOn(String topic) {
        var partitions = consumer.partitionsFor(topic).stream()
                .map(p -> new TopicPartition(topic, p.partition()))
                .toList();
        var beginnings = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - beginnings.get(end.getKey()))
                .sum();
    }

    private static Map<String, String> headersOf(ConsumerRecord<String, byte[]> record) {
        var headers = new TreeMap<String, String>();
        record.headers().forEach(h -> headers.put(h.key(), new String(h.value(), StandardCharsets.UTF_8)));
        return headers;
    }

    @Override
    public void close() {
        consumer.close();
    }
}
