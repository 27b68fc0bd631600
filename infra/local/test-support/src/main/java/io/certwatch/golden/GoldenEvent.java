package io.certwatch.golden;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.BsonDocument;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;

/** An event as a release published it. */
public record GoldenEvent(String topic, String key, Map<String, String> headers, byte[] json) {

    private static final JsonWriterSettings PLAIN =
            JsonWriterSettings.builder().outputMode(JsonMode.RELAXED).build();

    static GoldenEvent of(String topic, BsonDocument stored) {
        var headers = new TreeMap<String, String>();
        stored.getDocument("headers")
                .forEach((name, value) -> headers.put(name, value.asString().getValue()));
        return new GoldenEvent(
                topic,
                stored.getString("key").getValue(),
                headers,
                stored.getDocument("data").toJson(PLAIN).getBytes(UTF_8));
    }

    /** As a consumer receives it. */
    public ConsumerRecord<String, byte[]> record() {
        var record = new ConsumerRecord<>(topic, 0, 0, key, json);
        headers.forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        return record;
    }

    public String type() {
        return headers.getOrDefault("ce_type", "");
    }

    @Override
    public String toString() {
        return type() + " " + key;
    }
}
