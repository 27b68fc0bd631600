package io.certwatch.platform.outbox;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.platform.event.OutgoingEvent;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class EventSenderTest {

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void sendsTheEventsOfAnAggregateInOrder() {
        var broker = new Broker(_ -> null);

        var chains = send(broker, anAggregate("a", event("t", "1"), event("t", "2"), event("u", "3")));

        assertThat(broker.taken("t")).containsExactly("1", "2");
        assertThat(broker.taken("u")).containsExactly("3");
        assertThat(chains).noneMatch(Chain::isBroken);
        assertThat(meters.counter("outbox.events.sent", "topic", "t").count()).isEqualTo(2);
    }

    @Test
    void holdsBackOnlyTheEventsAfterARejectedOne() {
        var broker = new Broker(id -> id.equals("2") ? new RecordTooLargeException() : null);

        var chains = send(
                broker,
                anAggregate("a", event("t", "1"), event("t", "2"), event("t", "3"), event("u", "4")),
                anAggregate("b", event("t", "5"), event("t", "6")));

        assertThat(broker.taken("t")).containsExactly("1", "5", "6");
        assertThat(broker.taken("u")).containsExactly("4");
        assertThat(chains.stream().filter(Chain::isBroken)).singleElement().satisfies(broken -> {
            assertThat(broken.aggregate()).isEqualTo("a");
            assertThat(broken.acknowledgedIds()).containsExactly("1");
        });
    }

    @Test
    void logsAPermanentlyRejectedEventOnce(CapturedOutput log) {
        var broker = new Broker(id -> id.equals("large") ? new RecordTooLargeException("2 MB") : null);
        var sender = sender(broker);
        for (var attempt = 0; attempt < 3; attempt++) {
            sender.send(chains(anAggregate("a", event("t", "large"))));
        }

        assertThat(log.getOut())
                .containsOnlyOnce("The broker refuses large on t")
                .contains("RecordTooLargeException: 2 MB");
        assertThat(meters.counter("outbox.events.refused", "topic", "t").count())
                .isEqualTo(1);
    }

    @Test
    void countsNoTransientFailureAsRejection() {
        send(new Broker(_ -> new TimeoutException("away")), anAggregate("a", event("t", "1")));

        assertThat(meters.find("outbox.events.refused").counter()).isNull();
    }

    @Test
    void waitsOnlyOnceWhenTheBrokerIsDown() {
        var asked = new ArrayList<String>();
        var broker = new Broker(id -> {
            asked.add(id);
            return new TimeoutException("away");
        });

        var chains = send(broker, anAggregate("a", event("t", "1")), anAggregate("b", event("t", "2")));

        assertThat(asked).containsExactly("1");
        assertThat(chains).allMatch(Chain::isBroken);
    }

    @Test
    void writesCloudEventsInBinaryModeWithTheTraceOfTheWriter() {
        var broker = new Broker(_ -> null);
        var traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
        var entry = Entry.of(event("t", "1"), traceparent, Instant.EPOCH);

        send(broker, new Document("_id", "a").append("outbox", List.of(entry.toDocument())));

        var record = broker.history().getFirst();
        assertThat(record.key()).isEqualTo("key");
        assertThat(new String(record.value())).isEqualTo("{\"say\":\"hello\"}");
        var headers =
                Arrays.stream(record.headers().toArray()).collect(toMap(h -> h.key(), h -> new String(h.value())));
        assertThat(headers)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "1",
                        "ce_type", "said",
                        "ce_source", "/certwatch/tests",
                        "ce_subject", "key",
                        "ce_time", "2026-11-25T08:00:00Z",
                        "ce_traceparent", traceparent,
                        "content-type", "application/json",
                        "traceparent", traceparent));
    }

    private List<Chain> send(Broker broker, Document... aggregates) {
        var chains = chains(aggregates);
        sender(broker).send(chains);
        return chains;
    }

    private EventSender sender(Broker broker) {
        return new EventSender(() -> broker, URI.create("/certwatch/tests"), meters);
    }

    private static List<Chain> chains(Document... aggregates) {
        return Arrays.stream(aggregates)
                .flatMap(aggregate -> Chain.of(aggregate).stream())
                .toList();
    }

    private static Document anAggregate(String id, OutgoingEvent... events) {
        var entries = Arrays.stream(events)
                .map(event -> Entry.of(event, null, Instant.EPOCH).toDocument())
                .toList();
        return new Document("_id", id).append("outbox", entries);
    }

    private static OutgoingEvent event(String topic, String id) {
        return new OutgoingEvent(
                topic, "key", "said", id, Instant.parse("2026-11-25T08:00:00Z"), Map.of("say", "hello"));
    }

    /** Acknowledges on flush, except the events that the test rejects. */
    private static final class Broker extends MockProducer<String, byte[]> {

        private final Function<String, @Nullable RuntimeException> refusal;

        Broker(Function<String, @Nullable RuntimeException> refusal) {
            super(false, null, new StringSerializer(), new ByteArraySerializer());
            this.refusal = refusal;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, byte[]> record) {
            var refused = refusal.apply(id(record));
            return refused == null ? super.send(record) : CompletableFuture.failedFuture(refused);
        }

        List<String> taken(String topic) {
            return history().stream()
                    .filter(record -> record.topic().equals(topic))
                    .map(Broker::id)
                    .toList();
        }

        private static String id(ProducerRecord<?, ?> record) {
            return new String(record.headers().lastHeader("ce_id").value());
        }
    }
}
