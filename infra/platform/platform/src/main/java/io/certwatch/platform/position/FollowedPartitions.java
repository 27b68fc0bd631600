package io.certwatch.platform.position;

import static java.util.stream.Collectors.toSet;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;

/**
 * Reads a compacted topic from its beginning if the database lacks records that the consumer group has committed: it was emptied, or an
 * older state of it was restored. Each offset is kept in the database before it is committed, so only such a database is behind.
 */
public final class FollowedPartitions {

    private static final Logger LOG = LoggerFactory.getLogger(FollowedPartitions.class);

    private final String group;
    private final Set<String> topics;
    private final KeptPositions positions;
    private final Runnable behind;
    private final Map<TopicPartition, String> readings = new ConcurrentHashMap<>();

    /**
     * @param group of the consumers that read into the database; what others commit is left alone
     * @param behind called before records are read again
     */
    public FollowedPartitions(String group, Collection<String> topics, KeptPositions positions, Runnable behind) {
        this.group = group;
        this.topics = Set.copyOf(topics);
        this.positions = positions;
        this.behind = behind;
    }

    /** Returns what a listener container has to notify, beside what it notified before. */
    public ConsumerAwareRebalanceListener beside(@Nullable ConsumerRebalanceListener other) {
        return new Assignments(other instanceof ConsumerAwareRebalanceListener aware ? aware : null);
    }

    private final class Assignments implements ConsumerAwareRebalanceListener {

        private final ConsumerAwareRebalanceListener other;

        Assignments(@Nullable ConsumerAwareRebalanceListener other) {
            this.other = other == null ? new ConsumerAwareRebalanceListener() {} : other;
        }

        @Override
        public void onPartitionsRevokedBeforeCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            other.onPartitionsRevokedBeforeCommit(consumer, partitions);
        }

        @Override
        public void onPartitionsRevokedAfterCommit(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            other.onPartitionsRevokedAfterCommit(consumer, partitions);
        }

        @Override
        public void onPartitionsLost(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            other.onPartitionsLost(consumer, partitions);
        }

        @Override
        public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
            assign(consumer, partitions);
            other.onPartitionsAssigned(consumer, partitions);
        }
    }

    private void assign(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var followed = partitions.stream().filter(this::isFollowed).collect(toSet());
        if (followed.isEmpty() || !isOfGroup(consumer)) return;
        try {
            resume(consumer, followed);
        } catch (RuntimeException unknown) {
            LOG.warn("Cannot tell how far the data is, reads from the beginning: {}", followed, unknown);
            readings.keySet().removeAll(followed);
            consumer.seekToBeginning(followed);
        }
    }

    private void resume(Consumer<?, ?> consumer, Set<TopicPartition> partitions) {
        var kept = positions.of(partitions);
        var committed = consumer.committed(partitions);
        var lacking = partitions.stream()
                .filter(partition -> lacksRecords(kept.get(partition), committed.get(partition)))
                .collect(toSet());
        if (!lacking.isEmpty()) {
            LOG.info("The data is behind, reads from the beginning: {}", lacking);
            behind.run();
        }
        for (var partition : partitions) {
            var position = committed.get(partition) == null || lacking.contains(partition) ? null : kept.get(partition);
            readings.put(partition, position == null ? positions.begin(partition) : position.reading());
        }
        consumer.seekToBeginning(lacking);
    }

    private static boolean lacksRecords(@Nullable Position kept, @Nullable OffsetAndMetadata committed) {
        return committed != null && (kept == null || !kept.includes(committed));
    }

    private boolean isOfGroup(Consumer<?, ?> consumer) {
        return consumer.groupMetadata().groupId().equals(group);
    }

    private boolean isFollowed(TopicPartition partition) {
        return topics.contains(partition.topic());
    }

    /** Returns the consumer, which then keeps each position before it commits it. */
    @SuppressWarnings("unchecked")
    public <K, V> Consumer<K, V> keepPositions(Consumer<K, V> consumer) {
        return (Consumer<K, V>) Proxy.newProxyInstance(
                FollowedPartitions.class.getClassLoader(),
                new Class<?>[] {Consumer.class},
                (_, method, arguments) -> invoke(consumer, method, arguments));
    }

    private @Nullable Object invoke(Consumer<?, ?> consumer, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().startsWith("commit")
                && arguments != null
                && arguments[0] instanceof Map<?, ?> offsets
                && isOfGroup(consumer)) {
            arguments[0] = keep(offsets);
        }
        try {
            return method.invoke(consumer, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause();
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> keep(Map<?, ?> offsets) {
        var kept = new HashMap<TopicPartition, OffsetAndMetadata>();
        offsets.forEach((key, value) -> {
            var partition = (TopicPartition) key;
            var offset = (OffsetAndMetadata) value;
            kept.put(partition, isFollowed(partition) ? keep(partition, offset) : offset);
        });
        return kept;
    }

    private OffsetAndMetadata keep(TopicPartition partition, OffsetAndMetadata offset) {
        var reading = readings.computeIfAbsent(partition, positions::begin);
        positions.advance(partition, new Position(reading, offset.offset()));
        return new OffsetAndMetadata(offset.offset(), offset.leaderEpoch(), reading);
    }
}
