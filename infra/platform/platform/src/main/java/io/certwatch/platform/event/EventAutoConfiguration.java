package io.certwatch.platform.event;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.KafkaOperations;

/** Configures topic creation, event reading and the handling of records that cannot be processed. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties({TopicSettings.class, EventAutoConfiguration.FailureSettings.class})
@Import({EventReader.class, TopicCreation.class, FailureWatch.class, ListenerFailures.class, BatchListenerTimers.class})
class EventAutoConfiguration {

    /** @param stuckAfter how long a record may fail before the service's health reports it */
    @ConfigurationProperties("certwatch.consumers")
    record FailureSettings(@DefaultValue("30s") Duration stuckAfter) {}

    @Bean
    DeclaredTopics declaredTopics(TopicSettings settings) {
        return DeclaredTopics.all(settings);
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
    EventAges eventAges(MeterRegistry meters) {
        return new EventAges(meters, Clock.systemUTC());
    }

    @Bean
    DeadLetters deadLetters(KafkaOperations<?, ?> kafka, MeterRegistry meters) {
        return new DeadLetters(kafka, meters);
    }

    @Bean
    ConsumersHealth consumersHealthIndicator(FailingRecords failing, FailureSettings settings) {
        return new ConsumersHealth(failing, settings.stuckAfter());
    }
}
