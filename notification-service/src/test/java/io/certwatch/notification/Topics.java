package io.certwatch.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.certwatch.backing.BackingServices;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events as product-service does and reads events as another consumer does. */
final class Topics implements AutoCloseable {
    static final String OBLIGATIONS = "certwatch.product.obligations.v1";
    static final String REASSESSMENTS = "certwatch.product.reassessments.v1";
    static final String IMPORTS = "certwatch.product.imports.v1";
    static final String SOURCES = "certwatch.catalogue.sources.v1";
    static final String DELIVERIES = "certwatch.notification.deliveries.v1";

    private final KafkaProducer<String, byte[]> producer;

    Topics() {
        this(BackingServices.kafka());
    }

    /** Sends to another broker than that of most tests. */
    Topics(String broker) {
        producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, broker),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void obligation(String transition, String key, String json) {
        event(OBLIGATIONS, key, "io.certwatch.product.obligation." + transition, json.getBytes(UTF_8), null);
    }

    void obligation(String transition, String key, String json, String traceparent) {
        event(OBLIGATIONS, key, "io.certwatch.product.obligation." + transition, json.getBytes(UTF_8), traceparent);
    }

    void reassessment(String what, String key, String json) {
        event(REASSESSMENTS, key, "io.certwatch.product.reassessment." + what, json.getBytes(UTF_8), null);
    }

    void importEnded(String key, String json) {
        event(IMPORTS, key, "io.certwatch.product.import.ended", json.getBytes(UTF_8), null);
    }

    void source(String what, String key, String json) {
        event(SOURCES, key, "io.certwatch.catalogue.source." + what, json.getBytes(UTF_8), null);
    }

    void event(String topic, String key, String type, byte[] json, String traceparent) {
        var event = new ProducerRecord<String, byte[]>(topic, key, json);
        event.headers().add("ce_specversion", "1.0".getBytes(UTF_8));
        event.headers().add("ce_id", UUID.randomUUID().toString().getBytes(UTF_8));
        event.headers().add("ce_source", "/certwatch/product-service".getBytes(UTF_8));
        event.headers().add("ce_type", type.getBytes(UTF_8));
        event.headers().add("ce_subject", key.getBytes(UTF_8));
        event.headers().add("ce_time", "2026-11-24T08:00:41Z".getBytes(UTF_8));
        event.headers().add("content-type", "application/json".getBytes(UTF_8));
        if (traceparent != null) {
            event.headers().add("traceparent", traceparent.getBytes(UTF_8));
        }
        send(event);
    }

    void send(ProducerRecord<String, byte[]> record) {
        producer.send(record, (_, failure) -> {
            if (failure != null) {
                throw new IllegalStateException(failure);
            }
        });
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }
}
