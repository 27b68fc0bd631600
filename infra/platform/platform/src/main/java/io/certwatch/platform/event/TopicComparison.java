package io.certwatch.platform.event;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.ConfigResource.Type;

/** Compares the topics of a broker with their declarations. */
final class TopicComparison {

    private TopicComparison() {}

    /** The differences by topic; topics without a difference are omitted. */
    static Map<String, List<String>> of(List<Topic> topics, TopicSettings settings, Admin broker)
            throws ExecutionException, InterruptedException {
        var descriptions = broker.describeTopics(
                        topics.stream().map(Topic::name).toList())
                .allTopicNames()
                .get();
        var configurations = broker.describeConfigs(
                        topics.stream().map(TopicComparison::resource).toList())
                .all()
                .get();
        var differences = new TreeMap<String, List<String>>();
        for (var topic : topics) {
            var unlike = compare(
                    topic,
                    settings,
                    requireNonNull(descriptions.get(topic.name())),
                    requireNonNull(configurations.get(resource(topic))));
            if (!unlike.isEmpty()) differences.put(topic.name(), unlike);
        }
        return differences;
    }

    private static List<String> compare(
            Topic topic, TopicSettings settings, TopicDescription description, Config configuration) {
        var unlike = new ArrayList<String>();
        if (description.partitions().size() != topic.partitions()) {
            unlike.add("partitions: %d instead of %d"
                    .formatted(description.partitions().size(), topic.partitions()));
        }
        var copies = description.partitions().getFirst().replicas().size();
        if (copies != settings.replication()) {
            unlike.add("replication: %d instead of %d".formatted(copies, settings.replication()));
        }
        topic.configuration(settings).forEach((name, declared) -> {
            var actual = configuration.get(name);
            if (actual != null && !declared.equals(actual.value())) {
                unlike.add("%s: %s instead of %s".formatted(name, actual.value(), declared));
            }
        });
        return List.copyOf(unlike);
    }

    private static ConfigResource resource(Topic topic) {
        return new ConfigResource(Type.TOPIC, topic.name());
    }
}
