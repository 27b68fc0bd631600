package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class FailingRecordsTest {

    private Instant now = Instant.parse("2031-01-01T12:00:00Z");
    private final FailingRecords failing = new FailingRecords(() -> now);

    @Test
    void remembersSinceWhenARecordFails() {
        failing.recordFailure(record(0, 7), new IllegalStateException("first"));
        now = now.plusSeconds(10);
        failing.recordFailure(record(0, 7), new IllegalStateException("second"));

        assertThat(failing.longest()).isEqualTo(Duration.ofSeconds(10));
        assertThat(failing.failingFor(Duration.ofSeconds(11))).isEmpty();
        assertThat(failing.failingFor(Duration.ofSeconds(10))).singleElement().satisfies(record -> {
            assertThat(record.attempts()).isEqualTo(2);
            assertThat(record.reason()).contains("second");
        });
    }

    @Test
    void startsAgainWithTheNextRecord() {
        failing.recordFailure(record(0, 7), null);
        now = now.plusSeconds(10);
        failing.recordFailure(record(0, 8), null);

        assertThat(failing.longest()).isZero();
    }

    @Test
    void removesPartitionsThatAdvance() {
        failing.recordFailure(record(0, 7), null);
        failing.recordFailure(record(1, 3), null);
        now = now.plusSeconds(10);

        failing.over(List.of(new TopicPartition("t", 0)));

        assertThat(failing.failingFor(Duration.ZERO))
                .singleElement()
                .satisfies(record -> assertThat(record.partition().partition()).isOne());
    }

    @Test
    void retriesADeadLetterWithGrowingPauses() {
        var pauses = new ArrayList<Long>();
        failing.recordFailure(record(0, 7), null);
        for (int i = 0; i < 8; i++) {
            pauses.add(failing.notWritten(record(0, 7), null).toSeconds());
        }

        assertThat(failing.failingFor(Duration.ZERO))
                .singleElement()
                .satisfies(record -> assertThat(record.attempts()).isOne());
        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 32L, 32L);
    }

    private static ConsumerRecord<String, byte[]> record(int partition, long offset) {
        return new ConsumerRecord<>("t", partition, offset, "key", new byte[0]);
    }
}
