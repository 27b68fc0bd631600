package io.certwatch.platform.notes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import io.certwatch.platform.notes.Http.Answer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

@WritesLog
class DatabaseAwayIT {

    @Test
    @Timeout(60)
    void answers503UntilTheDatabaseIsBack() throws Exception {
        try (var database = new RelayToDatabase(BackingServices.mongoUri("away-notes"));
                var service = start(database.uri())) {
            var http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(write(http, "before").status()).isEqualTo(200);

            database.stop();
            var refused = write(http, "away");
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.json().get("type").asString()).isEqualTo("urn:problem:database-unavailable");

            database.start();
            assertThat(write(http, "after").status()).isEqualTo(200);
            SpringApplication.exit(service);
        }
    }

    /** The bound is the promise: no caller waits longer than 10 s for an answer. The first call meets the hang, later ones a server known as away. */
    @Test
    @Timeout(90)
    void answers503WithinTenSecondsWhileTheDatabaseHangs() throws Exception {
        try (var database = new RelayToDatabase(BackingServices.mongoUri("hung-notes"));
                var service = start(database.uri())) {
            var http = new Http(service.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
            assertThat(write(http, "before").status()).isEqualTo(200);

            database.hold();
            for (var id : List.of("first", "second", "third")) {
                var refused = assertTimeout(Duration.ofSeconds(10), () -> write(http, id));
                assertThat(refused.status()).isEqualTo(503);
                assertThat(refused.json().get("type").asString()).isEqualTo("urn:problem:database-unavailable");
            }

            database.release();
            assertThat(write(http, "after").status()).isEqualTo(200);
            SpringApplication.exit(service);
        }
    }

    private static Answer write(Http http, String id) {
        return http.post("/notes", """
            {"id": "%s", "text": "hello", "mood": "GLAD", "due": "2027-03-01", "stars": 1}\
            """.formatted(id));
    }

    private static ConfigurableApplicationContext start(String database) {
        return new SpringApplicationBuilder(NotesService.class)
                .run(
                        "--spring.application.name=away-notes",
                        "--server.port=0",
                        "--certwatch.outbox.collections=notes",
                        "--spring.kafka.bootstrap-servers=" + BackingServices.kafka(),
                        "--spring.kafka.listener.auto-startup=false",
                        "--spring.mongodb.uri=" + database);
    }
}
