package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.certwatch.platform.event.Topic.Kept;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

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
                .isEqualTo(Map.of("cleanup.policy", "compact"));
        assertThat(kept.toCreate(new TopicSettings((short) 1)).configs())
                .isEqualTo(Map.of("cleanup.policy", "delete", "retention.ms", "172800000"));
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
