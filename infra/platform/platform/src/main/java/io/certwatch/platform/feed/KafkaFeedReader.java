package io.certwatch.platform.feed;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.certwatch.platform.feed.FeedPosition.InTopic;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the topics with a consumer of its own and passes what is for one client. */
final class KafkaFeedReader implements FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeedReader.class);

    /** @param next the next offset of each partition */
    private record Reached(FollowedTopic topic, String id, List<Long> next) {}

    private final Consumer<String, byte[]> consumer;
    private final PassedRecords passed;
    private final Map<String, Reached> reached = new HashMap<>();

    KafkaFeedReader(Consumer<String, byte[]> consumer, @Nullable String company, Map<FollowedTopic, InTopic> starts) {
        this.consumer = consumer;
        this.passed = new PassedRecords(company);
        var offsets = new HashMap<TopicPartition, Long>();
        starts.forEach((topic, start) -> {
            reached.put(topic.topic(), new Reached(topic, start.id(), new ArrayList<>(start.next())));
            for (int partition = 0; partition < start.next().size(); partition++) {
                offsets.put(
                        new TopicPartition(topic.topic(), partition),
                        start.next().get(partition));
            }
        });
        consumer.assign(offsets.keySet());
        offsets.forEach(consumer::seek);
    }

    @Override
    public List<FeedEvent> read(Duration longest) {
        try {
            var events = new ArrayList<FeedEvent>();
            for (var record : consumer.poll(longest)) {
                var inTopic = requireNonNull(reached.get(record.topic()));
                inTopic.next().set(record.partition(), record.offset() + 1);
                json(inTopic.topic(), record)
                        .ifPresent(json -> events.add(new FeedEvent(inTopic.topic(), position(), json)));
            }
            return events;
        } catch (OffsetOutOfRangeException deleted) {
            throw new PositionNotKept("Records were deleted at " + deleted.partitions());
        } catch (KafkaException failure) {
            throw new FeedUnavailable(failure);
        }
    }

    private Optional<String> json(FollowedTopic topic, ConsumerRecord<String, byte[]> record) {
        try {
            return passed.json(topic, record);
        } catch (RuntimeException unreadable) {
            LOG.warn("The feed skips {}-{}@{}", record.topic(), record.partition(), record.offset(), unreadable);
            return Optional.empty();
        }
    }

    @Override
    public FeedPosition position() {
        return new FeedPosition(reached.values().stream()
                .collect(toMap(
                        inTopic -> inTopic.topic().name(), inTopic -> new InTopic(inTopic.id(), inTopic.next()))));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
