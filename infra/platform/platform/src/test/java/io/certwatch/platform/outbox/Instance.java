package io.certwatch.platform.outbox;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.event.OutgoingEvent;
import io.certwatch.platform.trace.Untraced;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;

/** The outbox of one instance of a service. */
final class Instance implements AutoCloseable {

    static final String AGGREGATES = "aggregates";

    private final DefaultKafkaProducerFactory<String, byte[]> producers;
    private final MongoCollection<Document> aggregates;
    private final OutboxLifecycle lifecycle;
    private final Backlogs backlogs = new Backlogs(List.of(AGGREGATES));
    private final Outbox outbox = new Outbox(Untraced.traces(), backlogs, Clock.systemUTC());
    private final String topic;
    private final AtomicReference<@Nullable Error> trouble = new AtomicReference<>();

    /** @param name the source of its events, so that a test can identify the sender */
    Instance(String name, MongoDatabase database, String kafka, String topic, Duration lease) {
        var settings = new OutboxSettings(
                List.of(AGGREGATES), Duration.ofSeconds(30), Duration.ofMillis(200), lease, 100, Duration.ofSeconds(2));
        this.topic = topic;
        producers =
                new DefaultKafkaProducerFactory<>(
                        Map.of("bootstrap.servers", kafka, "max.block.ms", 500),
                        new StringSerializer(),
                        new ByteArraySerializer()) {

                    @Override
                    public Producer<String, byte[]> createProducer() {
                        var error = trouble.getAndSet(null);
                        if (error != null) throw error;
                        return super.createProducer();
                    }
                };
        var sender = new EventSender(producers, URI.create(name), new SimpleMeterRegistry());
        lifecycle = new OutboxAutoConfiguration().outboxLifecycle(settings, backlogs, database, sender);
        aggregates = database.getCollection(AGGREGATES);
    }

    Instance start() {
        lifecycle.start();
        return this;
    }

    /** Fails the next attempt to send an event. */
    Instance runsInto(Error error) {
        trouble.set(error);
        return this;
    }

    Instance stop() {
        lifecycle.stop();
        return this;
    }

    /** Writes a new aggregate with this number of events, as a use case does. */
    void write(String id, int events) {
        writeAndCrash(id, events);
        outbox.enqueue(AGGREGATES, List.of(id));
    }

    /** Writes it without starting the relay, like a crash after the write. */
    void writeAndCrash(String id, int events) {
        insert(
                id,
                IntStream.rangeClosed(1, events).mapToObj(i -> event(id, i, i)).toList());
    }

    /** Writes an aggregate with one event of at least this size. */
    void writeLarge(String id, int bytes) {
        insert(id, List.of(event(id, 1, "x".repeat(bytes))));
        outbox.enqueue(AGGREGATES, List.of(id));
    }

    private OutgoingEvent event(String id, int number, Object content) {
        return new OutgoingEvent(topic, id, "happened", id + "/" + number, Instant.now(), Map.of("n", content));
    }

    private void insert(String id, List<OutgoingEvent> news) {
        aggregates.insertOne(new Document("_id", id).append("outbox", outbox.entries(news)));
    }

    Duration oldest() {
        return backlogs.oldest(Instant.now());
    }

    @Override
    public void close() {
        lifecycle.stop();
        producers.destroy();
    }
}
