package io.certwatch.backing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The records of a topic of {@link BackingServices#kafka()}. Each is read once, since tests that wait for one ask often. */
public final class TopicRecords {

    private static final Map<String, TopicRecords> OF_TOPICS = new ConcurrentHashMap<>();

    private final List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
    private final KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
            Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()),
            new StringDeserializer(),
            new ByteArrayDeserializer());
    private final List<TopicPartition> partitions;

    private TopicRecords(String topic) {
        partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /** All records of the topic so far, the same objects each time. */
    public static List<ConsumerRecord<String, byte[]>> all(String topic) {
        return OF_TOPICS.computeIfAbsent(topic, TopicRecords::new).readToTheEnd();
    }

    private synchronized List<ConsumerRecord<String, byte[]>> readToTheEnd() {
        var ends = consumer.endOffsets(partitions);
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(Duration.ofMillis(200)).forEach(records::add);
        }
        return List.copyOf(records);
    }
}
