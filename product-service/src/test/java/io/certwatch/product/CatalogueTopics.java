package io.certwatch.product;

import io.certwatch.backing.BackingServices;
import io.certwatch.contracts.Contracts;
import io.certwatch.contracts.Example;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes to the topics of catalogue-service what that service would publish. */
public final class CatalogueTopics implements AutoCloseable {

    public static final String EDITIONS = "certwatch.catalogue.editions.v1";
    public static final String LEXICON = "certwatch.catalogue.lexicon.v1";

    private final KafkaProducer<String, byte[]> producer;

    public CatalogueTopics() {
        this(BackingServices.kafka());
    }

    /** Publishes to another broker than that of most tests. */
    public CatalogueTopics(String broker) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker, "linger.ms", 0), new StringSerializer(), new ByteArraySerializer());
    }

    public void edition(String id) {
        send(Contracts.examples(EDITIONS).stream()
                .filter(example -> example.key().equals(id))
                .findFirst()
                .orElseThrow());
    }

    public void wholeLexicon() {
        Contracts.examples(LEXICON).forEach(this::send);
    }

    public void send(Example example) {
        send(example.topic(), example.key(), example.json(), example.headers());
    }

    public void send(String topic, String key, byte[] value, Map<String, String> headers) {
        var record = new ProducerRecord<>(topic, key, value);
        headers.forEach((name, header) -> record.headers().add(name, header.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(record).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
    }
}
