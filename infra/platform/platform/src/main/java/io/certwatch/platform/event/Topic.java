package io.certwatch.platform.event;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.TopicConfig;
import org.jspecify.annotations.Nullable;

/**
 * A topic as {@code certwatch/topics.yaml} declares it.
 *
 * @param retention how long records are kept; null for compacted topics, which keep the newest record of each key
 */
record Topic(
        String name, int partitions, Kept kept, @Nullable Duration retention, String key) {

    private static final Duration DEAD_LETTERS = Duration.ofDays(30);

    Topic {
        if ((kept == Kept.TIME) != (retention != null)) {
            throw new IllegalArgumentException(
                    name + ": a retention is declared for what is kept for a time, and for nothing else");
        }
    }

    enum Kept {
        COMPACTED(TopicConfig.CLEANUP_POLICY_COMPACT),
        TIME(TopicConfig.CLEANUP_POLICY_DELETE);

        private final String policy;

        Kept(String policy) {
            this.policy = policy;
        }
    }

    static List<Topic> declared() {
        return DeclaredList.read("certwatch/topics.yaml", "topics", Topic.class);
    }

    static String deadLetterOf(String topic) {
        return topic + "-dlt";
    }

    /** Dead letters are few; one partition keeps their order. */
    Topic deadLetters() {
        return new Topic(deadLetterOf(name), 1, Kept.TIME, DEAD_LETTERS, key);
    }

    NewTopic toCreate(TopicSettings settings) {
        return new NewTopic(name, partitions, settings.replication()).configs(configuration(settings));
    }

    Map<String, String> configuration(TopicSettings settings) {
        var configuration = new TreeMap<String, String>();
        configuration.put(TopicConfig.CLEANUP_POLICY_CONFIG, kept.policy);
        configuration.put(TopicConfig.MIN_IN_SYNC_REPLICAS_CONFIG, Integer.toString(settings.inSync()));
        if (retention != null) configuration.put(TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis()));
        return configuration;
    }
}
