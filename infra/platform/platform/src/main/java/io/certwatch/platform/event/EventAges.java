package io.certwatch.platform.event;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** {@code events.age} by topic: from when an event happened until a listener gets it. An event that is read again counts again. */
final class EventAges {

    private static final Duration[] BOUNDS = IntStream.of(1, 5, 15, 30, 60, 300, 3600)
            .mapToObj(Duration::ofSeconds)
            .toArray(Duration[]::new);

    private final MeterRegistry meters;
    private final Clock clock;
    private final ConcurrentMap<String, Timer> timers = new ConcurrentHashMap<>();

    EventAges(MeterRegistry meters, Clock clock) {
        this.meters = meters;
        this.clock = clock;
    }

    void record(ConsumerRecord<?, ?> record) {
        timers.computeIfAbsent(record.topic(), this::timer)
                .record(Duration.between(happenedAt(record), clock.instant()));
    }

    private Timer timer(String topic) {
        return Timer.builder("events.age")
                .description("From when an event happened until a listener gets it")
                .tag("topic", topic)
                .serviceLevelObjectives(BOUNDS)
                .register(meters);
    }

    /** What is no CloudEvent happened when it was sent. */
    private static Instant happenedAt(ConsumerRecord<?, ?> record) {
        var time = record.headers().lastHeader("ce_time");
        try {
            if (time != null) {
                return OffsetDateTime.parse(new String(time.value(), StandardCharsets.UTF_8))
                        .toInstant();
            }
        } catch (DateTimeException unreadable) {
            // the listener refuses it
        }
        return Instant.ofEpochMilli(record.timestamp());
    }
}
