package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.KafkaTemplate;

@WithNotesService
class ListenerFailuresIT {

    private static final byte[] GARBAGE = {(byte) 0xff, 0, 42, '{'};

    @Autowired
    private NotesListener listener;

    @Autowired
    private KafkaTemplate<String, byte[]> kafka;

    @Autowired
    private MeterRegistry meters;

    @LocalServerPort
    private int port;

    @Test
    void deadLettersUnreadableRecordsUnchanged() {
        var before = meters.counter("events.dead", "topic", NotesService.TOPIC).count();
        var garbage = new ProducerRecord<>(NotesService.TOPIC, "unreadable", GARBAGE);
        garbage.headers().add("theirs", "kept".getBytes(StandardCharsets.UTF_8));
        kafka.send(garbage).join();
        write("after-unreadable", "hello");

        listener.awaitNote("after-unreadable");
        var dead = awaitDeadLetter("unreadable");
        assertThat(dead.value()).isEqualTo(GARBAGE);
        assertThat(header(dead, "theirs")).isEqualTo("kept");
        assertThat(header(dead, "dlt_reason")).startsWith("Not a CloudEvent in binary mode");
        assertThat(header(dead, "dlt_topic")).isEqualTo(NotesService.TOPIC);
        assertThat(header(dead, "dlt_exception")).isEqualTo("io.certwatch.platform.event.UnreadableEvent");
        assertThat(header(dead, "dlt_group")).isEqualTo("notes");
        assertThat(dead.headers().toArray()).hasSize(8);
        assertThat(meters.counter("events.dead", "topic", NotesService.TOPIC).count())
                .isGreaterThan(before);
    }

    @Test
    void retriesTransientFailuresLongerThanDefects() {
        write("patient", NotesListener.ILL_A_WHILE);

        listener.awaitNote("patient");
        assertThat(listener.attempts("patient")).isEqualTo(6);
    }

    @Test
    void deadLettersADefectAfterSomeRetries() {
        write("defect", NotesListener.DEFECT);
        write("after-defect", "hello");

        listener.awaitNote("after-defect");
        assertThat(header(awaitDeadLetter("defect"), "dlt_reason")).contains("our own fault");
        assertThat(listener.attempts("defect")).isEqualTo(4);
    }

    @Test
    void shortensADeadLetterTooLargeWithItsHeaders() throws Exception {
        var value = new byte[1_048_350];
        Arrays.fill(value, (byte) 'x');
        kafka.send(NotesService.TOPIC, "large", value).join();
        write("after-large", "hello");

        listener.awaitNote("after-large");
        var dead = awaitDeadLetter("large");
        assertThat(dead.value()).hasSize(64 << 10).containsOnly('x');
        assertThat(header(dead, "dlt_value_length")).isEqualTo("1048350");
        assertThat(header(dead, "dlt_value_sha256"))
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(value)));
        assertThat(header(dead, "dlt_offset")).containsOnlyDigits();
        assertThat(header(dead, "dlt_reason")).startsWith("Not a CloudEvent in binary mode");
    }

    @Test
    void omitsTheValueIfTheBrokerAcceptsTinyRecordsOnly() {
        var record = new ProducerRecord<>(NotesService.TIGHT, "tight", new byte[50_000]);
        record.headers().add("theirs", new byte[100]);
        kafka.send(record).join();

        var dead = awaitDeadLetter(NotesService.TIGHT, "tight");
        assertThat(dead.value()).isEmpty();
        assertThat(header(dead, "dlt_value_length")).isEqualTo("50000");
        assertThat(header(dead, "dlt_dropped_headers")).isEqualTo("1");
        assertThat(header(dead, "dlt_topic")).isEqualTo(NotesService.TIGHT);
    }

    @Test
    void reportsUnwritableDeadLettersInHealthAndMetrics() throws Exception {
        var before = kafka.send(NotesService.NO_DEAD_LETTERS, "unwritable", GARBAGE)
                .join()
                .getRecordMetadata();

        var stuck = await().atMost(Duration.ofSeconds(30))
                .until(this::health, health -> health.body().contains("The dead letter cannot be written"));
        assertThat(stuck.status()).isEqualTo(503);
        assertThat(stuck.json()
                        .at("/components/consumers/details/stuck/" + NotesService.NO_DEAD_LETTERS + "-0/offset")
                        .asLong())
                .isEqualTo(before.offset());
        assertThat(meters.get("events.stuck.age").gauge().value()).isPositive();
        assertThat(new Http(port).get("/actuator/health/readiness").status())
                .as("readiness")
                .isEqualTo(200);

        try (var admin = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()))) {
            admin.createTopics(List.of(NotesService.topic(NotesService.NO_DEAD_LETTERS + "-dlt")))
                    .all()
                    .get();
        }
        assertThat(awaitDeadLetter(NotesService.NO_DEAD_LETTERS, "unwritable").value())
                .isEqualTo(GARBAGE);
        await().until(this::health, health -> health.status() == 200);
        assertThat(meters.get("events.stuck.age").gauge().value()).isZero();
    }

    @Test
    void processesABatchOnceDespiteAnUnreadableRecord() {
        var ids = IntStream.range(0, 1_000).mapToObj(i -> "batch-" + i).toList();
        for (var id : ids) {
            kafka.send(note(id));
            if (id.equals("batch-500")) {
                kafka.send(NotesService.BATCHES, "poison", GARBAGE);
            }
        }
        kafka.flush();

        listener.awaitNote("batch-999");
        assertThat(awaitDeadLetter(NotesService.BATCHES, "poison").value()).isEqualTo(GARBAGE);
        assertThat(ids).allSatisfy(id -> assertThat(listener.attempts(id)).isOne());
    }

    private Http.Answer health() {
        return new Http(port).get("/actuator/health");
    }

    private static ProducerRecord<String, byte[]> note(String id) {
        var json = """
            {"id": "%s", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """.formatted(id);
        var record = new ProducerRecord<>(NotesService.BATCHES, id, json.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_type",
                        "note.written",
                        "ce_source",
                        "/notes",
                        "content-type",
                        "application/json")
                .forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return record;
    }

    private void write(String id, String text) {
        var answer = new Http(port).post("/notes", """
            {"id": "%s", "text": "%s", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """.formatted(id, text));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static ConsumerRecord<String, byte[]> awaitDeadLetter(String key) {
        return awaitDeadLetter(NotesService.TOPIC, key);
    }

    private static ConsumerRecord<String, byte[]> awaitDeadLetter(String topic, String key) {
        var settings = Map.<String, Object>of("bootstrap.servers", BackingServices.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(topic + "-dlt", 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var seen = new ArrayList<ConsumerRecord<String, byte[]>>();
            return await().atMost(Duration.ofSeconds(20))
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
                                return seen.stream()
                                        .filter(record -> record.key().equals(key))
                                        .findFirst();
                            },
                            found -> found.isPresent())
                    .orElseThrow();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
