package io.certwatch.product.catalogue.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.position.KeptPositions;
import io.certwatch.product.catalogue.FinishReplay;
import io.certwatch.product.catalogue.ReplayState;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells whether the followed topics of catalogue-service have been read, into this database, up to the end
 * they had when this instance started.
 */
@Component
class CatchUp {

    private static final Logger LOG = LoggerFactory.getLogger(CatchUp.class);
    private static final int PATIENCE_SECONDS = 3;

    private final KafkaAdmin kafka;
    private final String group;
    private final KeptPositions positions;
    private final ReplayState state;
    private final FinishReplay finish;
    private @Nullable Map<TopicPartition, Long> endsAtStart;
    private boolean done;

    CatchUp(
            KafkaAdmin kafka,
            KafkaProperties settings,
            KeptPositions positions,
            ReplayState state,
            FinishReplay finish) {
        this.kafka = kafka;
        this.group = requireNonNull(settings.getConsumer().getGroupId(), "spring.kafka.consumer.group-id");
        this.positions = positions;
        this.state = state;
        this.finish = finish;
    }

    @Scheduled(fixedDelay = 500, timeUnit = TimeUnit.MILLISECONDS)
    void look() {
        try {
            isDone();
        } catch (ExecutionException | TimeoutException | RuntimeException away) {
            LOG.debug("Cannot read the positions of the topics", away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    synchronized boolean isDone() throws InterruptedException, ExecutionException, TimeoutException {
        if (!done || !state.complete()) {
            done = hasCaughtUp();
            if (done) {
                finish.finish();
                endsAtStart = null;
            }
        }
        return done;
    }

    private boolean hasCaughtUp() throws InterruptedException, ExecutionException, TimeoutException {
        try (var admin = Admin.create(kafka.getConfigurationProperties())) {
            var ends = endsAtStart;
            if (ends == null) {
                ends = ends(admin);
                endsAtStart = ends;
            }
            return ends.isEmpty() || areRead(ends, admin);
        }
    }

    /** The current ends of partitions that are not empty. */
    private static Map<TopicPartition, Long> ends(Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var topics = answer(
                admin.describeTopics(FollowingKafkaConfiguration.FOLLOWED).allTopicNames());
        var partitions = topics.values().stream()
                .flatMap(topic ->
                        topic.partitions().stream().map(part -> new TopicPartition(topic.name(), part.partition())))
                .toList();
        var begins = offsets(partitions, OffsetSpec.earliest(), admin);
        var ends = new HashMap<>(offsets(partitions, OffsetSpec.latest(), admin));
        ends.entrySet().removeIf(end -> end.getValue() <= begins.getOrDefault(end.getKey(), 0L));
        return ends;
    }

    private boolean areRead(Map<TopicPartition, Long> ends, Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var kept = positions.of(ends.keySet());
        var read = answer(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata());
        return ends.entrySet().stream().allMatch(end -> {
            var committed = read.get(end.getKey());
            var position = kept.get(end.getKey());
            return committed != null
                    && position != null
                    && position.includes(committed)
                    && position.offset() >= end.getValue();
        });
    }

    private static Map<TopicPartition, Long> offsets(List<TopicPartition> partitions, OffsetSpec spec, Admin admin)
            throws InterruptedException, ExecutionException, TimeoutException {
        var asked = partitions.stream().collect(toMap(identity(), _ -> spec));
        return answer(admin.listOffsets(asked).all()).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, offset -> offset.getValue().offset()));
    }

    private static <T> T answer(KafkaFuture<T> future)
            throws InterruptedException, ExecutionException, TimeoutException {
        return future.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
