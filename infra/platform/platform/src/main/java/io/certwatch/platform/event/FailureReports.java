package io.certwatch.platform.event;

import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.RetryListener;

/** Records each failed attempt, and the pause of the listener's thread after a dead letter could not be written. */
final class FailureReports implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(FailureReports.class);

    private final FailingRecords failing;
    private final ThreadLocal<Duration> pause = ThreadLocal.withInitial(() -> Duration.ZERO);

    FailureReports(FailingRecords failing) {
        this.failing = failing;
    }

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        failing.recordFailure(record, failure);
        LOG.warn("Attempt {} at {} failed: {}", attempt, DeadLetters.place(record), FailureReason.of(failure));
    }

    @Override
    public void recovered(ConsumerRecord<?, ?> record, @Nullable Exception failure) {
        failing.over(List.of(new TopicPartition(record.topic(), record.partition())));
    }

    @Override
    public void recoveryFailed(ConsumerRecord<?, ?> record, @Nullable Exception original, Exception failure) {
        pause.set(failing.notWritten(record, failure));
        LOG.warn(
                "Cannot write the dead letter of {}, next attempt in {} s: {}",
                DeadLetters.place(record),
                pause.get().toSeconds(),
                FailureReason.of(failure));
    }

    /** Returns and clears the pause of the calling thread. */
    Duration takePause() {
        var taken = pause.get();
        pause.remove();
        return taken;
    }
}
