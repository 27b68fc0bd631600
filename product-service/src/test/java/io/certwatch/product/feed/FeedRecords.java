package io.certwatch.product.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** Writes records of companies as the outbox does. */
public final class FeedRecords implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer;

    public FeedRecords(String bootstrapServers) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", bootstrapServers), new StringSerializer(), new ByteArraySerializer());
    }

    public void send(FeedTopic topic, String company, String sku, String data) throws Exception {
        send(topic, company + "/" + sku, sku, data, company);
    }

    /** @param companies what headers name */
    public void send(FeedTopic topic, @Nullable String key, String id, String data, String... companies)
            throws ExecutionException, InterruptedException {
        var record = new ProducerRecord<>(topic.topic(), key, data.getBytes(UTF_8));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", id,
                        "ce_type", "io.certwatch.product.obligation.opened",
                        "ce_source", "/certwatch/product-service",
                        "ce_subject", id,
                        "ce_time", "2026-11-27T08:00:00Z",
                        "content-type", "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
        Arrays.stream(companies).forEach(company -> record.headers().add("ce_company", company.getBytes(UTF_8)));
        producer.send(record).get();
    }

    /** A record without any header. */
    public void sendBare(FeedTopic topic, String key) throws ExecutionException, InterruptedException {
        for (var value : List.of("{}", "not JSON")) {
            producer.send(new ProducerRecord<>(topic.topic(), key, value.getBytes(UTF_8)))
                    .get();
        }
        producer.send(new ProducerRecord<>(topic.topic(), key, null)).get();
    }

    @Override
    public void close() {
        producer.close();
    }
}
