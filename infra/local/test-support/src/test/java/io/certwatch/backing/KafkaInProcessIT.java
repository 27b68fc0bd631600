package io.certwatch.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaInProcessIT {
    @TempDir
    Path data;

    @Test
    void keepsRecordsAfterARestartOnAnotherPort() throws Exception {
        try (var kafka = KafkaInProcess.start(data, 0)) {
            create(kafka, "news");
            send(kafka, "news", "first");
        }
        try (var kafka = KafkaInProcess.start(data, 0)) {
            send(kafka, "news", "second");
            assertThat(read(kafka, "news", 2)).containsExactly("first", "second");
        }
    }

    @Test
    void allowsOnlyOneOwnerOfADirectory() {
        try (var kafka = KafkaInProcess.start(data, 0)) {
            assertThatThrownBy(() -> KafkaInProcess.start(data, 0)).isInstanceOf(DirectoryInUse.class);
            assertThat(kafka.bootstrapServers()).startsWith("127.0.0.1:");
        }
    }

    private static void create(KafkaInProcess kafka, String topic) throws Exception {
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void send(KafkaInProcess kafka, String topic, String value) throws Exception {
        var settings = Map.<String, Object>of("bootstrap.servers", kafka.bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(KafkaInProcess kafka, String topic, int count) {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", kafka.bootstrapServers(), "group.id", "readers", "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            var values = new ArrayList<String>();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> values.add(record.value()));
                return values.size() >= count;
            });
            return values;
        }
    }
}
