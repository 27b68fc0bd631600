package io.certwatch.platform.outbox;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** A topic of one test, with all records it ever contained. */
record TestTopic(String bootstrapServers, String name) {

    private static final int PARTITIONS = 3;

    record Event(String aggregate, String id, String source) {}

    static TestTopic create(String bootstrapServers) throws Exception {
        var topic = new TestTopic(bootstrapServers, "outbox." + UUID.randomUUID());
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrapServers))) {
            admin.createTopics(List.of(new NewTopic(topic.name, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        return topic;
    }

    /** Reads from the beginning until this number of events, and a moment longer to detect surplus ones. */
    List<Event> events(int atLeast) {
        var seen = new ArrayList<Event>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrapServers),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = IntStream.range(0, PARTITIONS)
                    .mapToObj(i -> new TopicPartition(name, i))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> seen.add(event(record)));
                return seen.size() >= atLeast;
            });
            consumer.poll(Duration.ofMillis(500)).forEach(record -> seen.add(event(record)));
        }
        return seen;
    }

    List<String> idsOf(String aggregate, int atLeast) {
        return events(atLeast).stream()
                .filter(e -> e.aggregate().equals(aggregate))
                .map(Event::id)
                .toList();
    }

    private static Event event(ConsumerRecord<String, byte[]> record) {
        return new Event(record.key(), header(record, "ce_id"), header(record, "ce_source"));
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
