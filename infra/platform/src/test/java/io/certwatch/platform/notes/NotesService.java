package io.certwatch.platform.notes;

import com.mongodb.client.MongoDatabase;
import io.certwatch.backing.BackingServices;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.outbox.Outbox;
import io.certwatch.platform.trace.Traces;
import org.apache.kafka.clients.admin.NewTopic;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin.NewTopics;
import org.springframework.test.context.DynamicPropertyRegistrar;

/** The smallest service that stands on the platform: notes come in over HTTP and go out as events that it hears itself. */
@SpringBootConfiguration
@EnableAutoConfiguration
class NotesService {

    static final String TOPIC = "notes.v1";

    @Bean
    DynamicPropertyRegistrar backing() {
        return registry -> {
            registry.add("spring.mongodb.uri", () -> BackingServices.mongoUri("notes"));
            registry.add("spring.kafka.bootstrap-servers", BackingServices::kafka);
        };
    }

    @Bean
    NewTopics noteTopics() {
        return new NewTopics(new NewTopic(TOPIC, 1, (short) 1), new NewTopic(TOPIC + "-dlt", 1, (short) 1));
    }

    @Bean
    NotesController controller(MongoDatabase database, Outbox outbox) {
        return new NotesController(database, outbox);
    }

    @Bean
    NotesListener listener(EventReader reader, Traces traces) {
        return new NotesListener(reader, traces);
    }
}
