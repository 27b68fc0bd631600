package io.certwatch.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.BackingServices;
import io.certwatch.contracts.Contracts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic as another service does, and validates every message against its contract. */
public final class Topic {

    /** A message with the headers that tests need; {@code trace} is empty if the message has none. */
    public record Message(String key, String type, String id, String trace, JsonNode data) {}

    private final String name;

    public Topic(String name) {
        this.name = name;
    }

    public List<Message> messages(Predicate<Message> wanted) {
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", BackingServices.kafka()),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(name).stream()
                    .map(info -> new TopicPartition(name, info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            var messages = new ArrayList<Message>();
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> messages.add(message(record)));
            }
            return messages.stream().filter(wanted).toList();
        }
    }

    private Message message(ConsumerRecord<String, byte[]> record) {
        var type = header(record, "ce_type");
        assertThat(header(record, "ce_specversion")).isEqualTo("1.0");
        assertThat(header(record, "ce_source")).isEqualTo("/certwatch/catalogue-service");
        assertThat(header(record, "ce_subject")).isEqualTo(record.key());
        assertThat(Contracts.violations(name, type, record.value()))
                .as(new String(record.value(), UTF_8))
                .isEmpty();
        return new Message(
                record.key(),
                type,
                header(record, "ce_id"),
                trace(record),
                JsonMapper.shared().readTree(record.value()));
    }

    private static String trace(ConsumerRecord<String, byte[]> record) {
        return record.headers().lastHeader("traceparent") == null
                ? ""
                : header(record, "traceparent").split("-")[1];
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) {
        return new String(record.headers().lastHeader(name).value(), UTF_8);
    }
}
