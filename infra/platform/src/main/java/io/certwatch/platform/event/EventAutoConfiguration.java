package io.certwatch.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaOperations;
import org.springframework.kafka.listener.CommonErrorHandler;

/** Configures topic creation, event reading and the handling of records that cannot be processed. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({TopicSettings.class, FailureSettings.class})
class EventAutoConfiguration {

    @Bean
    EventReader eventReader() {
        return new EventReader();
    }

    @Bean
    DeclaredTopics declaredTopics(TopicSettings settings) {
        return DeclaredTopics.all(settings);
    }

    @Bean
    TopicCreation topicCreation(KafkaAdmin admin, DeclaredTopics topics) {
        return new TopicCreation(admin, topics);
    }

    @Bean
    TopicsHealth topicsHealthIndicator(DeclaredTopics topics) {
        return new TopicsHealth(topics);
    }

    @Bean
    FailingRecords failingRecords(MeterRegistry meters) {
        var failing = new FailingRecords(Clock.systemUTC());
        Gauge.builder("events.stuck.age", () -> failing.longest().toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("How long the longest failing record has blocked its partition")
                .register(meters);
        return failing;
    }

    @Bean
    FailureWatch failureWatch(FailingRecords failing) {
        return new FailureWatch(failing);
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    CommonErrorHandler listenerFailures(DeadLetters deadLetters, FailingRecords failing) {
        return new ListenerFailures(deadLetters, failing);
    }

    @Bean
    ConsumersHealth consumersHealthIndicator(FailingRecords failing, FailureSettings settings) {
        return new ConsumersHealth(failing, settings.stuckAfter());
    }
}
