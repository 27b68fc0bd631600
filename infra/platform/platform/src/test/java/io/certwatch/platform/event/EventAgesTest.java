package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventAgesTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @ParameterizedTest
    @CsvSource({"2026-12-01T17:59:30+08:00, 30", "yesterday, 5", ", 5", "2026-12-01T10:00:02Z, 0"})
    void countsFromTheTimeOfTheEventElseOfItsRecord(String time, long seconds) {
        var headers = new RecordHeaders();
        if (time != null) headers.add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        var sentAt = NOW.minusSeconds(5).toEpochMilli();

        new EventAges(meters, Clock.fixed(NOW, ZoneOffset.UTC))
                .record(new ConsumerRecord<>(
                        "topic",
                        0,
                        0,
                        sentAt,
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        "key",
                        "value",
                        headers,
                        Optional.empty()));

        assertThat(meters.get("events.age").tag("topic", "topic").timer().totalTime(TimeUnit.SECONDS))
                .isEqualTo(seconds);
    }
}
