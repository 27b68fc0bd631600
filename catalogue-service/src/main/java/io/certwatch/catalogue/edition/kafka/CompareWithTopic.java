package io.certwatch.catalogue.edition.kafka;

import io.certwatch.catalogue.edition.EditionGap;
import io.certwatch.catalogue.edition.Editions;
import io.certwatch.platform.event.EventReader;
import io.certwatch.platform.event.IncomingForm;
import io.certwatch.platform.event.UnreadableEvent;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Compares the database once, after the start, with what the topic of editions has, by a consumer without a group. */
@Component
class CompareWithTopic {

    private static final Logger LOG = LoggerFactory.getLogger(CompareWithTopic.class);
    private static final Duration GLANCE = Duration.ofMillis(200);
    private static final int PATIENCE = 5_000; // ms

    private final KafkaProperties settings;
    private final EventReader reader;
    private final Editions editions;
    private final EditionGap gap;
    private boolean done;

    CompareWithTopic(KafkaProperties settings, EventReader reader, Editions editions, EditionGap gap) {
        this.settings = settings;
        this.reader = reader;
        this.editions = editions;
        this.gap = gap;
    }

    /** The part of certwatch.catalogue.editions.v1 that is compared. */
    @IncomingForm
    record PublishedEdition(String id, long revision) {}

    @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
    void compare() {
        if (done) return;
        try {
            gap.compare(published(), editions.revisions());
            done = true;
            if (gap.isOpen()) LOG.error("The database lacks published editions: {}", gap.lacking());
        } catch (KafkaException away) {
            LOG.debug("Cannot read the topic of editions, will retry", away);
        }
    }

    private Map<String, Long> published() {
        var properties = settings.buildConsumerProperties();
        properties.remove(ConsumerConfig.GROUP_ID_CONFIG);
        properties.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        properties.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        var newest = new HashMap<String, Long>();
        try (var consumer = new KafkaConsumer<String, byte[]>(properties)) {
            var partitions = partitions(consumer);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(GLANCE).forEach(record -> note(record, newest));
            }
        }
        return newest;
    }

    private static List<TopicPartition> partitions(Consumer<?, ?> consumer) {
        return consumer.partitionsFor(EditionEvents.TOPIC).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList();
    }

    /** Parts of an edition are left out: the edition itself follows them. */
    private void note(ConsumerRecord<String, byte[]> record, Map<String, Long> newest) {
        try {
            var event = reader.read(record);
            if (event.type().equals(EditionEvents.PART)) return;
            var edition = event.as(PublishedEdition.class);
            newest.merge(edition.id(), edition.revision(), Math::max);
        } catch (UnreadableEvent foreign) {
            LOG.warn("Left out a record of the topic of editions: {}", foreign.getMessage());
        }
    }
}
