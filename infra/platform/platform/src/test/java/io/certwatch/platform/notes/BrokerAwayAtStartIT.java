package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.backing.BackingServices;
import io.certwatch.backing.FreePort;
import io.certwatch.backing.KafkaInProcess;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
@ResourceLock(Resources.SYSTEM_OUT)
class BrokerAwayAtStartIT {

    @TempDir
    private Path data;

    @Test
    void servesRequestsWithoutABrokerAndSendsEventsOnceItIsUp(CapturedOutput log) throws Exception {
        var kafkaPort = FreePort.any();
        try (var service = start(kafkaPort)) {
            assertThat(log.getOut())
                    .containsOnlyOnce("The broker is unreachable")
                    .doesNotContain("ERROR");
            var http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(http.get("/actuator/health").status()).isEqualTo(503);
            assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
            assertThat(http.get("/actuator/health/liveness").status()).isEqualTo(200);
            var answer = http.post("/notes", """
                {"id": "early", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
                """);
            assertThat(answer.status()).isEqualTo(200);

            try (var _ = KafkaInProcess.start(data, kafkaPort)) {
                var received = service.getBean(NotesListener.class).awaitNote("early");
                assertThat(received.traceId()).isEqualTo(answer.traceId());
                assertThat(http.get("/actuator/health").status()).isEqualTo(200);
                SpringApplication.exit(service);
            }
        }
    }

    private static ConfigurableApplicationContext start(int kafkaPort) {
        return new SpringApplicationBuilder(NotesService.class)
                .run(
                        "--spring.application.name=early-notes",
                        "--server.port=0",
                        "--certwatch.outbox.collections=notes",
                        "--spring.mongodb.uri=" + BackingServices.mongoUri("early-notes"),
                        "--spring.kafka.bootstrap-servers=127.0.0.1:" + kafkaPort);
    }
}
