package io.certwatch.deadletter;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** {@code events.dead.waiting}: dead letters without a decision, by dead-letter topic. Every instance counts all. */
final class WaitingLetters {

    private static final Logger LOG = LoggerFactory.getLogger(WaitingLetters.class);
    private static final int BETWEEN_COUNTS = 30; // seconds

    private final LetterTopics topics;
    private final LetterDecisions decisions;
    private final MultiGauge gauge;

    WaitingLetters(LetterTopics topics, LetterDecisions decisions, MeterRegistry meters) {
        this.topics = topics;
        this.decisions = decisions;
        this.gauge = MultiGauge.builder("events.dead.waiting")
                .description("Dead letters that nobody has replayed or discarded")
                .register(meters);
    }

    @Scheduled(initialDelay = 1, fixedDelay = BETWEEN_COUNTS, timeUnit = TimeUnit.SECONDS)
    void count() {
        try {
            var waiting = topics.partitions().stream()
                    .collect(groupingBy(LetterPartition::topic, summingLong(this::waitingIn)));
            gauge.register(
                    waiting.entrySet().stream()
                            .map(topic -> MultiGauge.Row.of(Tags.of("topic", topic.getKey()), topic.getValue()))
                            .toList(),
                    true);
        } catch (RuntimeException away) {
            LOG.debug("The dead letters cannot be counted now", away);
        }
    }

    private long waitingIn(LetterPartition partition) {
        decisions.forgetRemoved(partition);
        return partition.end() - partition.begin() - decisions.count(partition);
    }
}
