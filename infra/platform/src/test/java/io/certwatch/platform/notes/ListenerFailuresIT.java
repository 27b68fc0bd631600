package io.certwatch.platform.notes;

import io.certwatch.backing.BackingServices;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
    void putsTheUnreadableAsideUntouchedAndHandlesTheNext() {
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
        assertThat(dead.headers().toArray()).hasSize(6);
        assertThat(meters.counter("events.dead", "topic", NotesService.TOPIC).count()).isGreaterThan(before);
    }

    @Test
    void waitsOutAPassingFailureLongerThanItTriesADefect() {
        write("patient", NotesListener.DATABASE_AWAY_A_WHILE);

        listener.awaitNote("patient");
        assertThat(listener.attempts("patient")).isEqualTo(6);
    }

    @Test
    void triesADefectAFewTimesAndGoesOn() {
        write("defect", NotesListener.DEFECT);
        write("after-defect", "hello");

        listener.awaitNote("after-defect");
        assertThat(listener.attempts("defect")).isEqualTo(4);
        assertThat(header(awaitDeadLetter("defect"), "dlt_reason")).contains("our own fault");
    }

    private void write(String id, String text) {
        var answer = new Http(port).post("/notes", """
                {"id": "%s", "text": "%s", "mood": "GLAD", "due": "2027-03-01", "stars": 1}""".formatted(id, text));
        assertThat(answer.status()).isEqualTo(200);
    }

    private static ConsumerRecord<String, byte[]> awaitDeadLetter(String key) {
        var settings = Map.<String, Object>of("bootstrap.servers", BackingServices.kafka());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            var partitions = List.of(new TopicPartition(NotesService.TOPIC + "-dlt", 0));
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var seen = new ArrayList<ConsumerRecord<String, byte[]>>();
            return await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(seen::add);
                return seen.stream().filter(record -> record.key().equals(key)).findFirst();
            }, found -> found.isPresent()).orElseThrow();
        }
    }

    private static String header(ConsumerRecord<?, ?> record, String name) {
        return new String(record.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
