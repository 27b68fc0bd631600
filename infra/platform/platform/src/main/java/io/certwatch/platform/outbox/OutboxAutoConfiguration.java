package io.certwatch.platform.outbox;

import com.mongodb.client.MongoDatabase;
import io.certwatch.platform.trace.Traces;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.net.URI;
import java.time.Clock;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.core.ProducerFactory;

/** Configures the outbox and its relays. */
@AutoConfiguration(after = KafkaAutoConfiguration.class)
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxAutoConfiguration {

    private final Clock clock = Clock.systemUTC();
    private final Slots slots = new Slots();

    @Bean
    Backlogs outboxBacklogs(OutboxSettings settings) {
        return new Backlogs(settings.collections());
    }

    @Bean
    Outbox outbox(Traces traces, Backlogs backlogs) {
        return new Outbox(traces, backlogs, clock);
    }

    /** {@code outbox.oldest.age}: seconds since the oldest unsent entry was written, 0 if there is none. */
    @Bean
    MeterBinder outboxMetrics(Backlogs backlogs) {
        return meters -> Gauge.builder(
                        "outbox.oldest.age",
                        () -> backlogs.oldest(clock.instant()).toMillis() / 1000.0)
                .baseUnit("seconds")
                .description("Age of the oldest unsent outbox entry")
                .register(meters);
    }

    @Bean
    EventSender eventSender(ProducerFactory<String, byte[]> producers, Environment environment, MeterRegistry meters) {
        var source = URI.create("/certwatch/" + environment.getProperty("spring.application.name", "unnamed"));
        return new EventSender(producers, source, meters);
    }

    @Bean
    OutboxLifecycle outboxLifecycle(
            OutboxSettings settings, Backlogs backlogs, MongoDatabase database, EventSender sender) {
        var leases = new Leases(
                database.getCollection("outbox_leases"), UUID.randomUUID().toString(), settings.lease(), slots, clock);
        var sweeps = settings.collections().stream()
                .map(name -> new Sweep(database.getCollection(name), backlogs.of(name), slots))
                .toList();
        var relays = settings.collections().stream()
                .map(name ->
                        new Relay(database.getCollection(name), backlogs.of(name), slots, sender, settings.batch()))
                .toList();
        return new OutboxLifecycle(settings, backlogs, leases, new Sweeper(sweeps, slots, leases, settings), relays);
    }
}
