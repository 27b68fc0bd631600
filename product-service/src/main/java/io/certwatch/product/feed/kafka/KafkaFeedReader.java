package io.certwatch.product.feed.kafka;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import io.certwatch.product.feed.FeedEvent;
import io.certwatch.product.feed.FeedPosition;
import io.certwatch.product.feed.FeedPosition.InTopic;
import io.certwatch.product.feed.FeedReader;
import io.certwatch.product.feed.FeedTopic;
import io.certwatch.product.feed.FeedUnavailable;
import io.certwatch.product.feed.PositionNotKept;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads all records of the topics and keeps those of one company. */
final class KafkaFeedReader implements FeedReader {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaFeedReader.class);

    /** @param next the next offset of each partition */
    private record Reached(FeedTopic topic, String id, List<Long> next) {}

    private final Consumer<String, byte[]> consumer;
    private final CompanyRecords records;
    private final Map<String, Reached> reached = new HashMap<>();

    KafkaFeedReader(Consumer<String, byte[]> consumer, String company, Map<FeedTopic, InTopic> starts) {
        this.consumer = consumer;
        this.records = new CompanyRecords(company);
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
                json(record).ifPresent(json -> events.add(new FeedEvent(inTopic.topic(), position(), json)));
            }
            return events;
        } catch (OffsetOutOfRangeException deleted) {
            throw new PositionNotKept("Records were deleted at " + deleted.partitions());
        } catch (KafkaException failure) {
            throw new FeedUnavailable(failure);
        }
    }

    private Optional<String> json(ConsumerRecord<String, byte[]> record) {
        try {
            return records.json(record);
        } catch (RuntimeException unreadable) {
            LOG.warn("The feed skips {}-{}@{}", record.topic(), record.partition(), record.offset(), unreadable);
            return Optional.empty();
        }
    }

    @Override
    public FeedPosition position() {
        return new FeedPosition(reached.values().stream()
                .collect(toMap(Reached::topic, inTopic -> new InTopic(inTopic.id(), inTopic.next()))));
    }

    @Override
    public void close() {
        consumer.close();
    }
}
