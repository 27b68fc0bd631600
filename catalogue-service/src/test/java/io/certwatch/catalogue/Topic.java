package io.certwatch.catalogue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.TopicRecords;
import io.certwatch.contracts.Contracts;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a topic as another service does, and validates every message against its contract. */
public final class Topic {

    /** A message with the headers that tests need; {@code trace} is empty if the message has none. */
    public record Message(String key, String type, String id, String trace, JsonNode data) {}

    private static final Map<ConsumerRecord<String, byte[]>, Message> VALIDATED = new ConcurrentHashMap<>();

    private final String name;

    public Topic(String name) {
        this.name = name;
    }

    public List<Message> messages(Predicate<Message> wanted) {
        return TopicRecords.all(name).stream()
                .map(record -> VALIDATED.computeIfAbsent(record, this::message))
                .filter(wanted)
                .toList();
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
