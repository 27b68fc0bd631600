package io.certwatch.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The consumer of an integrator: plain kafka-clients, no class of ours. Reads topics from their beginning, either everything or what belongs to
 * one company.
 */
final class IntegratorConsumer implements AutoCloseable {

    record ReceivedRecord(String topic, String key, Map<String, String> headers, byte[] value) {

        JsonNode json() {
            return JsonMapper.shared().readTree(value);
        }

        String id() {
            return headers.getOrDefault("ce_id", "");
        }

        String type() {
            return headers.getOrDefault("ce_type", "");
        }
    }

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ReceivedRecord> received = new ArrayList<>();
    private final List<String> topics;
    private final Predicate<ReceivedRecord> wanted;

    IntegratorConsumer(String bootstrapServers, List<String> topics) {
        this(bootstrapServers, topics, _ -> true);
    }

    /** @param company whose records are received; those that name no company are too */
    IntegratorConsumer(String bootstrapServers, List<String> topics, String company) {
        this(
                bootstrapServers,
                topics,
                record -> record.headers().getOrDefault("ce_company", company).equals(company));
    }

    private IntegratorConsumer(String bootstrapServers, List<String> topics, Predicate<ReceivedRecord> wanted) {
        this.topics = topics;
        this.wanted = wanted;
        consumer = new KafkaConsumer<>(
                Map.of(
                        "bootstrap.servers",
                        bootstrapServers,
                        "group.id",
                        "integrator-" + UUID.randomUUID(),
                        "auto.offset.reset",
                        "earliest",
                        "enable.auto.commit",
                        "false"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
        consumer.subscribe(topics);
    }

    /** All records received so far, after one more poll. */
    List<ReceivedRecord> records() {
        pollMore();
        return receivedSoFar();
    }

    /** Whether one more poll returned records. */
    boolean pollMore() {
        var records = consumer.poll(Duration.ofMillis(200));
        for (ConsumerRecord<String, byte[]> record : records) {
            var one = new ReceivedRecord(record.topic(), record.key(), headersOf(record), record.value());
            if (wanted.test(one)) received.add(one);
        }
        return !records.isEmpty();
    }

    /** Receives everything that is on the topics now. */
    void readToTheEnd() {
        var ends = consumer.endOffsets(topics.stream().flatMap(this::partitions).toList());
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            pollMore();
            return consumer.assignment().containsAll(ends.keySet())
                    && ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
        });
    }

    List<ReceivedRecord> receivedSoFar() {
        return List.copyOf(received);
    }

    List<ReceivedRecord> records(Predicate<ReceivedRecord> which) {
        return records().stream().filter(which).toList();
    }

    /** Each event once: a service that is killed may publish its last events again. */
    List<ReceivedRecord> events(Predicate<ReceivedRecord> which) {
        var events = new LinkedHashMap<String, ReceivedRecord>();
        records(which).forEach(record -> events.putIfAbsent(record.id(), record));
        return List.copyOf(events.values());
    }

    private Stream<TopicPartition> partitions(String topic) {
        return consumer.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition()));
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
