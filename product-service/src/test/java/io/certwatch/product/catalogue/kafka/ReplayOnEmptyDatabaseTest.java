package io.certwatch.product.catalogue.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.certwatch.product.catalogue.ReplayState;
import io.certwatch.product.catalogue.kafka.FollowingKafkaConfiguration.ReplayOnEmptyDatabase;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayOnEmptyDatabaseTest {

    private static final TopicPartition LEXICON = new TopicPartition(CatalogueListener.LEXICON, 0);
    private static final TopicPartition SLOTS = new TopicPartition("certwatch.product.reassessment-slots.v1", 0);
    private static final List<TopicPartition> BOTH = List.of(LEXICON, SLOTS);

    private final MockConsumer<String, byte[]> consumer = new MockConsumer<>("earliest");

    private final ReplayOnEmptyDatabase replay = new ReplayOnEmptyDatabase(new ReplayState() {
        @Override
        public String database() {
            return "this";
        }

        @Override
        public boolean complete() {
            return false;
        }

        @Override
        public void completed() {}
    });

    @BeforeEach
    void bothAreReadUpTo5() {
        consumer.assign(BOTH);
        consumer.updateBeginningOffsets(Map.of(LEXICON, 0L, SLOTS, 0L));
        BOTH.forEach(partition -> consumer.seek(partition, 5));
    }

    @Test
    void readsAgainWhatAnotherDatabaseHasRead() {
        BOTH.forEach(partition -> consumer.commitSync(Map.of(partition, new OffsetAndMetadata(5, "another"))));
        replay.onPartitionsAssigned(consumer, BOTH);
        assertThat(consumer.position(LEXICON)).isZero();
        assertThat(consumer.position(SLOTS))
                .as("a topic that does not belong to the catalogue")
                .isEqualTo(5);
    }

    @Test
    void continuesAtThePositionOfThisDatabase() {
        BOTH.forEach(partition -> consumer.commitSync(Map.of(partition, new OffsetAndMetadata(5, "this"))));
        replay.onPartitionsAssigned(consumer, BOTH);
        assertThat(consumer.position(LEXICON)).isEqualTo(5);
    }

    @Test
    void leavesUnreadTopicsToTheConsumer() {
        replay.onPartitionsAssigned(consumer, BOTH);
        assertThat(consumer.position(LEXICON)).isEqualTo(5);
    }
}
