package io.certwatch.platform.notes;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.stream.EventStreams;
import io.certwatch.platform.trace.Traces;
import java.util.Map;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** A minimal service on the platform: accepts notes over HTTP, publishes them as events and consumes these. */
@SpringBootConfiguration
@EnableAutoConfiguration
class NotesService {

    static final String TOPIC = "notes.v1";
    static final String BATCHES = "notes-batches.v1";
    /** A topic whose dead letters may have only a few bytes. */
    static final String TIGHT = "notes-tight.v1";
    /** A topic without a dead-letter topic until a test creates it. */
    static final String NO_DEAD_LETTERS = "notes-no-dead-letters.v1";

    @Bean
    DynamicPropertyRegistrar backing() {
        return registry -> {
            registry.add("spring.mongodb.uri", () -> BackingServices.mongoUri("notes"));
            registry.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        };
    }

    @Bean
    NewTopics noteTopics() {
        return new NewTopics(
                topic(TOPIC),
                topic(TOPIC + "-dlt"),
                topic(BATCHES),
                topic(BATCHES + "-dlt"),
                topic(TIGHT),
                topic(TIGHT + "-dlt").configs(Map.of(TopicConfig.MAX_MESSAGE_BYTES_CONFIG, "2000")),
                topic(NO_DEAD_LETTERS));
    }

    static NewTopic topic(String name) {
        return new NewTopic(name, 1, (short) 1);
    }

    @Bean
    NotesController controller(MongoDatabase database, Outbox outbox, EventStreams streams) {
        return new NotesController(database, outbox, streams);
    }

    @Bean
    NotesListener listener(EventReader reader, Traces traces) {
        return new NotesListener(reader, traces);
    }
}
