package io.certwatch.platform.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClients;
import io.certwatch.backing.BackingServices;
import io.certwatch.backing.FreePort;
import io.certwatch.backing.KafkaInProcess;
import io.certwatch.platform.WritesLog;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@WritesLog
class BrokerAwayIT {

    @TempDir
    private Path data;

    @Test
    void sendsEventsOnceTheBrokerIsBack() throws Exception {
        var port = FreePort.any();
        var name = "away-" + UUID.randomUUID();
        try (var client = MongoClients.create(BackingServices.mongoUri(name))) {
            var topic = new TestTopic("127.0.0.1:" + port, "");
            try (var broker = KafkaInProcess.start(data, port)) {
                topic = TestTopic.create(broker.bootstrapServers());
            }

            var database = client.getDatabase(name);
            try (var instance = new Instance(
                            "one", database, topic.bootstrapServers(), topic.name(), Duration.ofSeconds(5))
                    .start()) {
                instance.write("patient", 2);
                await().until(() -> instance.oldest().compareTo(Duration.ofSeconds(1)) > 0);

                try (var _ = KafkaInProcess.start(data, port)) {
                    assertThat(topic.idsOf("patient", 2)).containsExactly("patient/1", "patient/2");
                    await().until(() -> instance.oldest().isZero());
                }
            }
        }
    }
}
