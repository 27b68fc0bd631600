package io.certwatch.backing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes CloudEvents as the outbox does. */
public final class CloudEventRecords implements AutoCloseable {

    private static final String TYPE = "io.certwatch.test";

    private final KafkaProducer<String, byte[]> producer;

    public CloudEventRecords(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    /** A record whose key and header name the company. */
    public void sendOf(String company, String topic, String sku, String data)
            throws ExecutionException, InterruptedException {
        send(topic, company + "/" + sku, sku, data, company);
    }

    /** @param companies what headers name */
    public void send(String topic, @Nullable String key, String id, String data, String... companies)
            throws ExecutionException, InterruptedException {
        send(topic, key, id, TYPE, data, List.of(companies));
    }

    /** A record of no company, with an empty object. */
    public void sendOfType(String type, String topic, String key, String id)
            throws ExecutionException, InterruptedException {
        send(topic, key, id, type, "{}", List.of());
    }

    private void send(String topic, @Nullable String key, String id, String type, String data, List<String> companies)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(topic, key, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", type,
                        "ce_source", "/certwatch/test",
                        "ce_subject", id,
                        "ce_time", "2026-11-27T08:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        companies.forEach(company -> record.headers().add("ce_company", company.getBytes(UTF_8)));
        producer.send(record).get();
    }

    /** A record without any header. */
    public void sendBare(String topic, String key) throws ExecutionException, InterruptedException {
        for (var value : List.of("{}", "not JSON")) {
            producer.send(new ProducerRecord<>(topic, key, value.getBytes(UTF_8)))
                    .get();
        }
        producer.send(new ProducerRecord<>(topic, key, null)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
