package io.certwatch.deadletter.kafka;

import static java.util.Objects.requireNonNull;

import io.certwatch.deadletter.LetterPartition;
import io.certwatch.deadletter.LetterReader;
import io.certwatch.deadletter.LetterTopics;
import io.certwatch.platform.event.DeadLetters;
import io.certwatch.platform.text.PlatformText;
import io.certwatch.platform.web.RequestProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.kafka.core.KafkaAdmin;

/** Finds the dead-letter topics of the listeners, as far as the broker has them. */
public final class KafkaLetterTopics implements LetterTopics {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLetterTopics.class);
    private static final int FETCH = 1 << 20; // bytes; a larger record is fetched alone
    private static final int MOST = 100;
    private static final int FETCH_WAIT = 20; // ms; a fetch at the end of a partition delays that of the next partition
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Object> settings;
    private final KafkaAdmin admin;
    private final KafkaListeners listeners;

    public KafkaLetterTopics(KafkaProperties properties, KafkaAdmin admin, KafkaListeners listeners) {
        this.settings = settings(properties);
        this.admin = admin;
        this.listeners = listeners;
    }

    private static Map<String, Object> settings(KafkaProperties properties) {
        var settings = new HashMap<>(properties.buildConsumerProperties());
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        settings.put(ConsumerConfig.FETCH_MAX_BYTES_CONFIG, FETCH);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, FETCH);
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, MOST);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, FETCH_WAIT);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) PATIENCE.toMillis());
        return settings;
    }

    @Override
    public List<LetterPartition> partitions() {
        var names = listeners.topics().stream().map(DeadLetters::topicOf).toList();
        try (var client = Admin.create(admin.getConfigurationProperties())) {
            var found = new ArrayList<LetterPartition>();
            for (var description :
                    client.describeTopics(names).topicNameValues().values()) {
                try {
                    found.addAll(partitions(description.get(), client));
                } catch (ExecutionException failure) {
                    if (!(failure.getCause() instanceof UnknownTopicOrPartitionException)) throw failure;
                }
            }
            return found;
        } catch (KafkaException | ExecutionException failure) {
            throw unavailable(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw unavailable(stopped);
        }
    }

    private static List<LetterPartition> partitions(TopicDescription topic, Admin client)
            throws ExecutionException, InterruptedException {
        var begins = offsets(topic, OffsetSpec.earliest(), client);
        var ends = offsets(topic, OffsetSpec.latest(), client);
        return begins.keySet().stream()
                .map(partition -> new LetterPartition(
                        topic.name(),
                        topic.topicId().toString(),
                        partition.partition(),
                        requireNonNull(begins.get(partition)).offset(),
                        requireNonNull(ends.get(partition)).offset()))
                .toList();
    }

    private static Map<TopicPartition, ListOffsetsResultInfo> offsets(
            TopicDescription topic, OffsetSpec which, Admin client) throws ExecutionException, InterruptedException {
        var wanted = new HashMap<TopicPartition, OffsetSpec>();
        topic.partitions()
                .forEach(partition -> wanted.put(new TopicPartition(topic.name(), partition.partition()), which));
        return client.listOffsets(wanted).all().get();
    }

    @Override
    public LetterReader open() {
        return new KafkaLetterReader(settings);
    }

    @Override
    public Optional<ConsumerRecord<String, byte[]>> source(String topic, int partition, long offset) {
        if (!listeners.topics().contains(topic)) return Optional.empty();
        try (var reader = new KafkaLetterReader(settings)) {
            return reader.read(new TopicPartition(topic, partition), offset, offset + 1).stream()
                    .filter(record -> record.offset() == offset)
                    .findFirst();
        }
    }

    static RequestProblem unavailable(Exception failure) {
        LOG.warn("The dead letters cannot be read", failure);
        return RequestProblem.busy(PlatformText.of("problem.letters"));
    }
}
