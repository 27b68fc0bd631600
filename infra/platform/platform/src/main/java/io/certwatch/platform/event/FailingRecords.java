package io.certwatch.platform.event;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** The record of each partition whose processing fails and is retried; it blocks the records behind it. */
final class FailingRecords {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final int MOST_DOUBLINGS = 5;

    private final Map<TopicPartition, Failing> failing = new ConcurrentHashMap<>();
    private final InstantSource clock;

    FailingRecords(InstantSource clock) {
        this.clock = clock;
    }

    /**
     * @param attempts how often its listener failed
     * @param unwritten how often writing its dead letter failed
     */
    record Failing(TopicPartition partition, long offset, Instant since, int attempts, int unwritten, String reason) {

        /** Pause until the dead letter is retried: 1 s, 2 s … up to 32 s. */
        Duration pause() {
            return FIRST_PAUSE.multipliedBy(1L << Math.min(unwritten - 1, MOST_DOUBLINGS));
        }
    }

    void recordFailure(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        recordFailure(record, 1, 0, FailureReason.of(failure));
    }

    /** Returns the pause until the next attempt. */
    Duration notWritten(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        return recordFailure(record, 0, 1, "The dead letter cannot be written: " + FailureReason.of(failure))
                .pause();
    }

    private Failing recordFailure(ConsumerRecord<?, ?> record, int attempts, int unwritten, String reason) {
        var partition = new TopicPartition(record.topic(), record.partition());
        return failing.merge(
                partition,
                new Failing(partition, record.offset(), clock.instant(), attempts, unwritten, reason),
                (before, now) -> before.offset() != now.offset()
                        ? now
                        : new Failing(
                                partition,
                                before.offset(),
                                before.since(),
                                before.attempts() + attempts,
                                before.unwritten() + unwritten,
                                reason));
    }

    /** The record was processed or dead-lettered, or its partition was reassigned. */
    void over(Collection<TopicPartition> partitions) {
        if (!failing.isEmpty()) failing.keySet().removeAll(partitions);
    }

    boolean isEmpty() {
        return failing.isEmpty();
    }

    /** How long the longest failing record has failed. */
    Duration longest() {
        return failing.values().stream()
                .map(this::age)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    List<Failing> failingFor(Duration atLeast) {
        return failing.values().stream()
                .filter(record -> age(record).compareTo(atLeast) >= 0)
                .toList();
    }

    private Duration age(Failing record) {
        return Duration.between(record.since(), clock.instant());
    }
}
