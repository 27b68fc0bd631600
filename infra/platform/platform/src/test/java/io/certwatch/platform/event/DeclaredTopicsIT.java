package io.certwatch.platform.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.certwatch.backing.BackingServices;
import io.certwatch.platform.WritesLog;
import io.certwatch.platform.event.Topic.Kept;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@WritesLog
class DeclaredTopicsIT {

    private final String name = "declared-" + UUID.randomUUID();
    private final Admin broker = Admin.create(Map.of("bootstrap.servers", BackingServices.kafka()));

    @AfterEach
    void close() {
        broker.close();
    }

    @Test
    void createsMissingTopicsAsDeclared() throws Exception {
        var topics = declared(
                new Topic(name, 2, Kept.COMPACTED, null, "id"),
                new Topic(name + "-dlt", 1, Kept.TIME, Duration.ofDays(3), "id"));

        await().until(() -> topics.ensure(broker));

        assertThat(configuration(name, "cleanup.policy")).isEqualTo("compact");
        assertThat(configuration(name + "-dlt", "cleanup.policy")).isEqualTo("delete");
        assertThat(configuration(name + "-dlt", "retention.ms")).isEqualTo("259200000");
        assertThat(topics.differences()).isEmpty();
        await().until(() -> topics.ensure(broker));
        assertThat(topics.differences()).isEmpty();
    }

    @Test
    void reportsThatTheBrokerDoesNotAnswerInTime() {
        var hurried = Map.<String, Object>of(
                "bootstrap.servers", "127.0.0.1:1", "default.api.timeout.ms", 200, "request.timeout.ms", 100);
        try (var away = Admin.create(hurried)) {
            assertThat(declared(new Topic(name, 1, Kept.COMPACTED, null, "id")).ensure(away))
                    .isFalse();
        }
    }

    @Test
    void keepsExistingTopicsAndReportsDifferences() throws Exception {
        broker.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        var topics = declared(new Topic(name, 2, Kept.COMPACTED, null, "id"));

        await().until(() -> topics.ensure(broker));

        assertThat(topics.differences())
                .isEqualTo(Map.of(
                        name, List.of("partitions: 1 instead of 2", "cleanup.policy: delete instead of compact")));
        assertThat(new TopicsHealth(topics).health().getDetails()).containsEntry("notAsDeclared", topics.differences());
        assertThat(configuration(name, "cleanup.policy")).isEqualTo("delete");
    }

    @Test
    void reportsTooFewCopies() throws Exception {
        broker.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        var three = new DeclaredTopics(
                List.of(new Topic(name, 1, Kept.TIME, Duration.ofDays(7), "id")), new TopicSettings((short) 3));

        await().until(() -> three.ensure(broker));

        assertThat(three.differences())
                .isEqualTo(Map.of(name, List.of("replication: 1 instead of 3", "min.insync.replicas: 1 instead of 2")));
    }

    @Test
    void usesDefaultsIfTheBrokerRejectsTheConfiguration() {
        var impossible = new Topic(name, 1, Kept.TIME, Duration.ofMillis(-5), "id");
        var topics = declared(impossible, new Topic(name + "-fine", 1, Kept.COMPACTED, null, "id"));

        await().until(() -> topics.ensure(broker));

        assertThat(topics.differences()).containsOnlyKeys(name);
        assertThat(topics.differences().get(name))
                .singleElement()
                .asString()
                .startsWith("retention.ms: ")
                .endsWith(" instead of -5");
    }

    private static DeclaredTopics declared(Topic... topics) {
        return new DeclaredTopics(List.of(topics), new TopicSettings((short) 1));
    }

    /** The broker learns of topics after the controller. */
    private String configuration(String topic, String setting) {
        var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        return await().ignoreExceptionsInstanceOf(ExecutionException.class)
                .until(
                        () -> broker.describeConfigs(List.of(resource))
                                .all()
                                .get()
                                .get(resource)
                                .get(setting)
                                .value(),
                        _ -> true);
    }
}
