package io.certwatch.platform.feed;

import static java.util.Objects.requireNonNull;

import io.certwatch.platform.feed.FeedPosition.InTopic;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;

/** Gives each client a consumer of its own, without a group: a position is all that is known of a client. */
final class KafkaFeed implements Feed {

    private static final int FETCH = 1 << 20; // bytes; a larger record is fetched alone
    private static final int PATIENCE = 5_000; // ms

    private final Map<String, Object> settings;
    private final KafkaAdmin admin;

    KafkaFeed(KafkaProperties properties, KafkaAdmin admin) {
        this.settings = settings(properties);
        this.admin = admin;
    }

    private static Map<String, Object> settings(KafkaProperties properties) {
        var settings = new HashMap<>(properties.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH / 4);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        return settings;
    }

    @Override
    public FeedReader open(FeedRequest request) {
        try {
            var topics = describe(request.topics());
            var consumer = new KafkaConsumer<String, byte[]>(settings);
            try {
                return new KafkaFeedReader(consumer, request.company(), starts(request, topics, consumer));
            } catch (RuntimeException failure) {
                consumer.close();
                throw failure;
            }
        } catch (KafkaException | ExecutionException away) {
            throw new FeedUnavailable(away);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new FeedUnavailable(stopped);
        }
    }

    private Map<FollowedTopic, TopicDescription> describe(Set<FollowedTopic> topics)
            throws ExecutionException, InterruptedException {
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var described = client.describeTopics(
                            topics.stream().map(FollowedTopic::topic).toList())
                    .allTopicNames()
                    .get();
            var found = new HashMap<FollowedTopic, TopicDescription>();
            topics.forEach(topic -> found.put(topic, requireNonNull(described.get(topic.topic()))));
            return found;
        }
    }

    private static Map<FollowedTopic, InTopic> starts(
            FeedRequest request, Map<FollowedTopic, TopicDescription> topics, Consumer<String, byte[]> consumer) {
        var partitions = topics.entrySet().stream()
                .flatMap(topic -> partitions(topic.getKey(), topic.getValue()).stream())
                .toList();
        consumer.assign(partitions); // before it is asked for offsets: it warns of those of other partitions
        var begins = consumer.beginningOffsets(partitions);
        var ends = consumer.endOffsets(partitions);
        var starts = new HashMap<FollowedTopic, InTopic>();
        topics.forEach((topic, description) -> {
            var after =
                    request.after() == null ? null : request.after().topics().get(topic.name());
            var id = description.topicId().toString();
            if (after != null && !after.id().equals(id)) {
                throw new PositionNotKept(topic.topic() + " was created again");
            }
            starts.put(
                    topic,
                    new InTopic(
                            id,
                            partitions(topic, description).stream()
                                    .map(partition -> start(
                                            partition,
                                            after,
                                            request.start(),
                                            requireNonNull(begins.get(partition)),
                                            requireNonNull(ends.get(partition))))
                                    .toList()));
        });
        return starts;
    }

    private static List<TopicPartition> partitions(FollowedTopic topic, TopicDescription description) {
        return IntStream.range(0, description.partitions().size())
                .mapToObj(partition -> new TopicPartition(topic.topic(), partition))
                .toList();
    }

    /** A partition that was added since the position begins with what it has. */
    private static long start(
            TopicPartition partition, @Nullable InTopic after, FeedStart start, long begin, long end) {
        if (after == null) return start == FeedStart.EARLIEST ? begin : end;
        if (partition.partition() >= after.next().size()) return begin;
        var next = after.next().get(partition.partition());
        if (next < begin || next > end) {
            throw new PositionNotKept(
                    "%s keeps the offsets from %d to %d, not %d".formatted(partition, begin, end, next));
        }
        return next;
    }
}
