package io.certwatch.platform.event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.support.ExponentialBackOffWithMaxRetries;
import org.springframework.util.backoff.BackOff;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What happens when a listener throws: the unreadable is put aside at once, a passing failure is waited out as long as
 * it takes, anything else is tried a few times and then put aside, so that one record never stops the others.
 */
final class ListenerFailures {

    private static final Logger LOG = LoggerFactory.getLogger(ListenerFailures.class);
    private static final int RETRIES = 3;

    private ListenerFailures() {}

    static DefaultErrorHandler handler(ConsumerRecordRecoverer deadLetters) {
        var handler = new DefaultErrorHandler(deadLetters, aFewTimes());
        handler.addNotRetryableExceptions(UnreadableEvent.class);
        handler.setBackOffFunction((_, failure) -> PassingFailure.in(failure) ? asLongAsItTakes() : null);
        handler.setRetryListeners(ListenerFailures::report);
        handler.setLogLevel(KafkaException.Level.DEBUG);
        return handler;
    }

    private static void report(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        LOG.warn("Attempt {} at {} failed: {}", attempt, DeadLetters.place(record), DeadLetters.reason(failure));
    }

    private static BackOff aFewTimes() {
        var backOff = new ExponentialBackOffWithMaxRetries(RETRIES);
        backOff.setInitialInterval(200);
        backOff.setMultiplier(3);
        return backOff;
    }

    /** The longest pause stays far below max.poll.interval.ms, so the consumer keeps its partitions. */
    private static BackOff asLongAsItTakes() {
        var backOff = new ExponentialBackOff(100, 2);
        backOff.setMaxInterval(10_000);
        return backOff;
    }
}
