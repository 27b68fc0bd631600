package io.certwatch.platform.event;

import org.apache.kafka.common.config.TopicConfig;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTest {

    @Test
    void isDeclaredOnceWithItsPartitions() {
        assertThat(Topic.declared())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(topic -> assertThat(topic.name()).matches("certwatch\\.[a-z]+\\.[a-z-]+\\.v1"))
                .allSatisfy(topic -> assertThat(topic.partitions()).isPositive());
    }

    @Test
    void leavesRetentionToTheClusterUnlessToldOtherwise() {
        var compacted = new Topic("t", 3, Topic.Kept.COMPACTED, "id");

        assertThat(compacted.toCreate(new TopicSettings((short) 1, false)).configs()).isNull();
        assertThat(compacted.toCreate(new TopicSettings((short) 1, true)).configs())
                .containsEntry(TopicConfig.CLEANUP_POLICY_CONFIG, "compact");
    }

    @Test
    void hasOnePartitionOfDeadLettersKeptForATime() {
        assertThat(new Topic("t", 3, Topic.Kept.COMPACTED, "id").deadLetters())
                .isEqualTo(new Topic("t-dlt", 1, Topic.Kept.TIME, "id"));
    }
}
