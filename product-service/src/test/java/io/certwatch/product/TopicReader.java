package io.certwatch.product;

import io.certwatch.backing.TopicRecords;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
        return TopicRecords.all(topic).stream().map(TopicReader::message).toList();
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
