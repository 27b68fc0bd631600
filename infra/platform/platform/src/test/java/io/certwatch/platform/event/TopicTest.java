package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.platform.event.Topic.Kept;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicTest {

    @Test
    void readsTheDeclarationsWithTheirPartitions() {
        assertThat(Topic.declared())
                .isNotEmpty()
                .doesNotHaveDuplicates()
                .allSatisfy(topic -> assertThat(topic.name()).matches("certwatch\\.[a-z]+\\.[a-z-]+\\.v1"))
                .allSatisfy(topic -> assertThat(topic.partitions()).isPositive());
    }

    @Test
    void createsTopicsAsDeclared() {
        var compacted = new Topic("t", 3, Kept.COMPACTED, null, "id");
        var kept = new Topic("t", 3, Kept.TIME, Duration.ofDays(2), "id");

        assertThat(compacted.toCreate(new TopicSettings((short) 1)).configs())
                .isEqualTo(Map.of("cleanup.policy", "compact", "min.insync.replicas", "1"));
        assertThat(kept.toCreate(new TopicSettings((short) 1)).configs())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "172800000", "min.insync.replicas", "1"));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "3, 2", "5, 4"})
    void requiresAllCopiesButOne(short replication, String inSync) {
        var created = new Topic("t", 3, Kept.COMPACTED, null, "id").toCreate(new TopicSettings(replication));

        assertThat(created.replicationFactor()).isEqualTo(replication);
        assertThat(created.configs()).containsEntry("min.insync.replicas", inSync);
    }

    @Test
    void requiresACopy() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TopicSettings((short) 0));
    }

    @Test
    void declaresOneDeadLetterPartitionWithRetention() {
        assertThat(new Topic("t", 3, Kept.COMPACTED, null, "id").deadLetters())
                .isEqualTo(new Topic("t-dlt", 1, Kept.TIME, Duration.ofDays(30), "id"));
    }

    @Test
    void requiresARetentionUnlessCompacted() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic("t", 3, Kept.TIME, null, "id"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Topic("t", 3, Kept.COMPACTED, Duration.ofDays(1), "id"));
    }
}
