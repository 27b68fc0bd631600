package io.certwatch.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The resources of Strimzi are the topics and the rights that the platform declares. */
class KafkaResourcesTest {

    private static final String DECLARATIONS = "infra/platform/platform/src/main/resources/certwatch/";
    private static final String DEAD_LETTERS = "-dlt";
    private static final int REPLICATION = 3;
    private static final int DEAD_LETTER_DAYS = 30;

    @Test
    void theTopicsAreThoseDeclared() {
        var declared = new TreeMap<String, String>();
        Manifests.yaml(DECLARATIONS + "topics.yaml").path("topics").forEach(topic -> {
            var name = topic.path("name").asString();
            declared.put(name, described(topic.path("partitions").asInt(), policy(topic)));
            declared.put(name + DEAD_LETTERS, described(1, kept(DEAD_LETTER_DAYS)));
        });

        var resources = Manifests.ofKind("KafkaTopic").stream()
                .collect(Collectors.toMap(
                        Manifest::name,
                        topic -> described(
                                        topic.at("/spec/partitions").asInt(),
                                        new TreeMap<>(texts(topic.at("/spec/config"))))
                                .replace(
                                        "replicas 3",
                                        "replicas " + topic.at("/spec/replicas").asInt())));
        assertThat(resources).containsExactlyInAnyOrderEntriesOf(declared);
    }

    @Test
    void theUsersHaveTheRightsThatAreDeclared() {
        var declared = new TreeMap<String, Set<String>>();
        Manifests.yaml(DECLARATIONS + "kafka-access.yaml").path("users").forEach(user -> {
            var rights = new TreeSet<String>();
            Map.of(
                            "writes", List.of("topic Write"),
                            "reads", List.of("topic Read"),
                            "follows", List.of("topic Read"),
                            "describes", List.of("topic Describe", "topic DescribeConfigs"),
                            "groups", List.of("group Read"))
                    .forEach((list, operations) -> user.path(list)
                            .forEach(name ->
                                    operations.forEach(operation -> rights.add(operation + " " + name.asString()))));
            declared.put(user.path("name").asString(), rights);
        });

        assertThat(Manifests.under("components/kafka").stream()
                        .filter(it -> it.kind().equals("KafkaUser")))
                .allSatisfy(user -> assertThat(rights(user)).as(user.name()).isEqualTo(declared.get(user.name())))
                .extracting(Manifest::name)
                .containsExactlyInAnyOrderElementsOf(declared.keySet());
    }

    @Test
    void whoReadsTheLagSeesNoRecord() {
        assertThat(rights(Manifests.one("KafkaUser", "scaling")))
                .isNotEmpty()
                .allMatch(right -> right.contains(" Describe "));
    }

    @Test
    void scalingWatchesTopicsAndGroupsThatThereAre() {
        var users = Manifests.yaml(DECLARATIONS + "kafka-access.yaml").path("users");

        assertThat(Manifests.ofKind("ScaledObject")).isNotEmpty().allSatisfy(scaled -> {
            var trigger = scaled.at("/spec/triggers/0/metadata");
            var user = users.valueStream()
                    .filter(it -> it.path("name")
                            .asString()
                            .equals(scaled.at("/spec/scaleTargetRef/name").asString()))
                    .findFirst()
                    .orElseThrow();
            assertThat(texts(user.path("groups")).values())
                    .contains(trigger.path("consumerGroup").asString());
            assertThat(texts(user.path("reads")).values())
                    .contains(trigger.path("topic").asString());
        });
    }

    private static Set<String> rights(Manifest user) {
        return user.each("/spec/authorization/acls")
                .flatMap(acl -> acl.path("operations")
                        .valueStream()
                        .map(operation -> "%s %s %s%s"
                                .formatted(
                                        acl.at("/resource/type").asString(),
                                        operation.asString(),
                                        acl.at("/resource/name").asString(),
                                        acl.at("/resource/patternType")
                                                        .asString()
                                                        .equals("prefix")
                                                ? "*"
                                                : "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String described(int partitions, Map<String, String> configuration) {
        return "partitions %d, replicas %d, %s".formatted(partitions, REPLICATION, configuration);
    }

    private static Map<String, String> policy(JsonNode topic) {
        return topic.path("kept").asString().equals("compacted")
                ? new TreeMap<>(Map.of("cleanup.policy", "compact", "min.insync.replicas", "2"))
                : kept(Integer.parseInt(topic.path("retention").asString().replace("d", "")));
    }

    private static Map<String, String> kept(int days) {
        return new TreeMap<>(Map.of(
                "cleanup.policy",
                "delete",
                "retention.ms",
                Long.toString(TimeUnit.DAYS.toMillis(days)),
                "min.insync.replicas",
                Integer.toString(REPLICATION - 1)));
    }

    /** The texts of an object by their names, or those of a list by their places. */
    private static Map<String, String> texts(JsonNode node) {
        var texts = new TreeMap<String, String>();
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++)
                texts.put(Integer.toString(i), node.get(i).asString());
        } else {
            node.properties()
                    .forEach(entry -> texts.put(entry.getKey(), entry.getValue().asString()));
        }
        return texts;
    }
}
