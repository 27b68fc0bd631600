package io.certwatch.platform.event;

import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.ListenerUtils;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Handles exceptions of listeners: sends unreadable records to the dead-letter topic at once, retries transient failures without limit,
 * and retries all others a few times before the dead-letter topic, so that one record never blocks the others. If the dead letter cannot
 * be written, the consumer retries with growing pauses and the partition does not advance.
 */
final class ListenerFailures extends DefaultErrorHandler {

    private static final int RETRIES = 3;

    private final FailureReports reports;

    ListenerFailures(ConsumerRecordRecoverer deadLetters, FailingRecords failing) {
        super(deadLetters, aFewTimes());
        this.reports = new FailureReports(failing);
        addNotRetryableExceptions(UnreadableEvent.class);
        setBackOffFunction((_, failure) -> TransientFailure.in(failure) ? asLongAsItTakes() : null);
        setRetryListeners(reports);
        setLogLevel(KafkaException.Level.DEBUG);
    }

    @Override
    public void handleRemaining(
            Exception failure,
            List<ConsumerRecord<?, ?>> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        try {
            super.handleRemaining(failure, records, consumer, container);
        } finally {
            rest(container);
        }
    }

    @Override
    public void handleBatch(
            Exception failure,
            ConsumerRecords<?, ?> records,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        try {
            super.handleBatch(failure, records, consumer, container, listener);
        } finally {
            rest(container);
        }
    }

    /** Ends early if the container stops. */
    private void rest(MessageListenerContainer container) {
        var pause = reports.takePause();
        if (pause.isPositive()) {
            try {
                ListenerUtils.stoppableSleep(container, pause.toMillis());
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static BackOff aFewTimes() {
        var backOff = new ExponentialBackOffWithMaxRetries(RETRIES);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(3);
        return backOff;
    }

    /** The longest pause is far below max.poll.interval.ms, so that the consumer keeps its partitions. */
    private static BackOff asLongAsItTakes() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }
}
